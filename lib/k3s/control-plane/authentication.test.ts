import { expect, test } from "vitest";
import { authenticationConfiguration, webhookConfiguration } from "./authentication.ts";

const provider = {
  issuer: "https://id.example.com",
  audiences: ["kubernetes"],
  usernameClaim: "sub",
  groupsClaim: "groups",
  prefix: "oidc:",
};

test("takes tokens of one provider, and still no anonymous requests", () => {
  expect(authenticationConfiguration(provider)).toEqual({
    apiVersion: "apiserver.config.k8s.io/v1",
    kind: "AuthenticationConfiguration",
    anonymous: { enabled: false },
    jwt: [
      {
        issuer: { url: "https://id.example.com", audiences: ["kubernetes"] },
        claimMappings: {
          username: { claim: "sub", prefix: "oidc:" },
          groups: { claim: "groups", prefix: "oidc:" },
        },
      },
    ],
  });
});

test("believes the authority that is given", () => {
  const certificateAuthority = "-----BEGIN CERTIFICATE-----";
  const { jwt } = authenticationConfiguration({ ...provider, certificateAuthority });
  expect(jwt).toMatchObject([{ issuer: { certificateAuthority } }]);
  const { clusters } = webhookConfiguration({ url: "https://iam.example.com", certificateAuthority });
  expect(clusters).toMatchObject([
    { cluster: { "certificate-authority-data": Buffer.from(certificateAuthority).toString("base64") } },
  ]);
});
