import { expect, test } from "vitest";
import { testCluster } from "../../testing.ts";
import type { ClusterConfig } from "../cluster.ts";
import { refusalsOf } from "../testing.ts";

const http01Solver = { podLabels: { "acme.cert-manager.io/http01-solver": "true" }, port: 8089 };

test.each<[string, ClusterConfig["certificates"], object]>([
  [
    "a self-signed authority",
    { type: "self-signed" },
    { clusterIssuer: "self-signed", wildcardHost: undefined, http01Solver: undefined },
  ],
  [
    "Let's Encrypt, which sends challenges",
    { type: "acme", email: "a@example.com", server: "staging" },
    { clusterIssuer: "acme", wildcardHost: undefined, http01Solver },
  ],
  [
    "Let's Encrypt with a provider of DNS, which alone can prove a wildcard",
    { type: "acme", email: "a@example.com", server: "staging", dns: { type: "cloudflare", secretName: "cloudflare" } },
    { clusterIssuer: "acme", wildcardHost: "*.test.example.com", http01Solver: undefined },
  ],
  ["an own authority", { type: "ca", secretName: "authority" }, { clusterIssuer: "ca", http01Solver: undefined }],
])("takes %s", (_, certificates, derived) => {
  expect(testCluster({ certificates })).toMatchObject({ certificates, ...derived });
});

test("completes ACME's server and the authority's Secret", () => {
  const { certificates: acme } = testCluster({ certificates: { type: "acme", email: "a@example.com" } });
  expect(acme).toEqual({ type: "acme", email: "a@example.com", server: "production" });
  const { certificates: ca } = testCluster({ certificates: { type: "ca" } });
  expect(ca).toEqual({ type: "ca", secretName: "cluster-ca" });
});

test.each<[string, object, string]>([
  ["ACME without e-mail", { type: "acme" }, "certificates.email: is missing; write a value of type string"],
  [
    "an e-mail address",
    { type: "acme", email: "me" },
    'certificates.email: is not valid, got "me"; write an address like "admin@example.com"',
  ],
  [
    "the name of a Secret that is none",
    { type: "ca", secretName: "../ My CA" },
    'certificates.secretName: is not a name of an object, got "../ My CA"; use a-z, 0-9, - and ., beginning and ending with a letter or digit',
  ],
])("fails with %s", (_, certificates, message) => {
  expect(refusalsOf({ certificates })).toEqual([message]);
});
