import { describe, expect, test } from "vitest";
import { testCluster } from "../../testing.ts";
import type { ClusterConfig } from "../cluster.ts";
import { hostFilesOf } from "../host-files.ts";
import { nodeConfigs } from "../node-config.ts";
import { refusalsOf } from "../testing.ts";

const oidc = { type: "oidc", issuer: "https://id.example.com", audiences: ["kubernetes"] } as const;
const webhook = { type: "token-webhook", url: "https://iam.example.com/review" } as const;

function ofServer(authentication: ClusterConfig["authentication"]) {
  const cluster = testCluster({ authentication });
  return nodeConfigs(cluster).flatMap((each) => ({
    args: [each.config["kube-apiserver-arg"] ?? []].flat().filter((arg) => String(arg).startsWith("authentication")),
    files: hostFilesOf(cluster, each).filter(({ path }) => path.includes("/authentication")),
  }));
}

test("certificates need nothing", () => {
  expect(ofServer({ type: "client-certificates" })).toEqual([{ args: [], files: [] }]);
});

describe("a provider of OpenID Connect", () => {
  test("is told to the API server by a file, with names that are no names of the cluster", () => {
    expect(ofServer(oidc)).toEqual([
      {
        args: ["authentication-config=/etc/rancher/k3s/authentication.yaml"],
        files: [
          {
            path: "/etc/rancher/k3s/authentication.yaml",
            text: `apiVersion: apiserver.config.k8s.io/v1
kind: AuthenticationConfiguration
anonymous:
  enabled: false
jwt:
  - claimMappings:
      groups:
        claim: groups
        prefix: "oidc:"
      username:
        claim: sub
        prefix: "oidc:"
    issuer:
      audiences:
        - kubernetes
      url: https://id.example.com
`,
          },
        ],
      },
    ]);
  });

  test("must have verified the address that is a name", () => {
    const [server] = ofServer({ ...oidc, usernameClaim: "email", audiences: ["a", "b"] });
    expect(server?.files[0]?.text).toContain("claims.?email_verified.orValue(false) == true");
    expect(server?.files[0]?.text).toContain("audienceMatchPolicy: MatchAny");
  });

  test("has groups with rights, by their names in the cluster", () => {
    expect(
      testCluster({ authentication: { ...oidc, admins: ["ops"], operators: ["run"], viewers: ["dev"] } }),
    ).toMatchObject({
      adminGroups: ["oidc:ops"],
      operatorGroups: ["oidc:run"],
      viewerGroups: ["oidc:dev"],
      tokenIssuer: { url: "https://id.example.com", audiences: ["kubernetes"] },
    });
  });
});

test("a webhook is told by a kubeconfig", () => {
  const [server] = ofServer({ ...webhook, cacheSeconds: 30 });
  expect(server?.args).toEqual([
    "authentication-token-webhook-config-file=/etc/rancher/k3s/authentication-webhook.yaml",
    "authentication-token-webhook-version=v1",
    "authentication-token-webhook-cache-ttl=30s",
  ]);
  expect(server?.files[0]?.text).toContain("server: https://iam.example.com/review\n");
});

test.each([
  [
    { ...oidc, admins: ["ops"], viewers: ["ops"] },
    'authentication.viewers[0]: is among the admins, too, got "ops"; keep it in one of them',
  ],
  [
    { ...oidc, operators: ["run"], viewers: ["run"] },
    'authentication.viewers[0]: is among the operators, too, got "run"; keep it in one of them',
  ],
  [
    { ...oidc, prefix: "system:" },
    'authentication.prefix: is not a prefix for names of people, got "system:"; choose another word than that of the cluster\'s own names, like "oidc:"',
  ],
  [
    { ...webhook, url: "http://iam.example.com" },
    'authentication.url: is not an address of HTTPS, got "http://iam.example.com"; write it like "https://id.example.com/realms/home"',
  ],
])("refuses %j", (authentication, problem) => {
  expect(refusalsOf({ authentication })).toEqual([problem]);
});
