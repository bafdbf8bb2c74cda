import { expect, it } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { pod, problemsOf } from "../testing.ts";

const projected = (...sources: readonly JsonObject[]) =>
  problemsOf(pod({ volumes: [{ name: "all", projected: { sources } }] }));
const path = "spec.volumes[0].projected.sources";

it.each<JsonObject>([
  { secret: { name: "a", items: [{ key: "a", path: "a" }] } },
  { serviceAccountToken: { path: "token", expirationSeconds: 3600 } },
  { clusterTrustBundle: { signerName: "example.com/a", labelSelector: {}, path: "ca.pem" } },
  { podCertificate: { signerName: "example.com/a", keyType: "ED25519", keyPath: "key.pem" } },
])("takes %j", (source) => {
  expect(projected(source)).toEqual([]);
});

it.each<[JsonObject, string]>([
  [
    { configMap: { name: "a", items: [{ key: "a", path: "../a" }] } },
    "configMap.items[0].path: must not contain .., got ../a",
  ],
  [
    { downwardAPI: { items: [{ path: "/a", fieldRef: { fieldPath: "metadata.name" } }] } },
    "downwardAPI.items[0].path: must be a relative path, got /a",
  ],
  [
    { serviceAccountToken: { path: "a", expirationSeconds: 2 ** 33 } },
    "serviceAccountToken.expirationSeconds: must be at most 4294967296, got 8589934592",
  ],
  [{ clusterTrustBundle: { path: "a" } }, "clusterTrustBundle: must have one of name and signerName, got none"],
  [
    { clusterTrustBundle: { name: "a", signerName: "example.com/a", path: "a" } },
    "clusterTrustBundle: must have only one of name and signerName",
  ],
  [
    { clusterTrustBundle: { name: "a", labelSelector: {}, path: "a" } },
    "clusterTrustBundle.labelSelector: cannot be combined with name",
  ],
  [
    { podCertificate: { signerName: "example.com/a", keyType: "ED25519" } },
    "podCertificate: must have one of credentialBundlePath, keyPath, certificateChainPath, got none",
  ],
  [
    { podCertificate: { keyPath: "a", maxExpirationSeconds: 60 } },
    "podCertificate.maxExpirationSeconds: must be from 3600 to 7862400, got 60",
  ],
])("refuses %j", (source, problem) => {
  expect(projected(source)).toEqual([`${path}[0].${problem}`]);
});

it("refuses one path for two sources", () => {
  const secret = { secret: { name: "a", items: [{ key: "a", path: "a" }] } };
  expect(projected(secret, { serviceAccountToken: { path: "a" } })).toEqual([
    `warning ${path}[1].serviceAccountToken.path: overlaps with a of the volume`,
  ]);
  expect(projected(secret, secret)).toEqual([`${path}[1].secret.items[0].path: repeats the path a of the volume`]);
});

it("warns of an empty source", () => {
  expect(projected({})).toEqual([`warning ${path}[0]: has no source`]);
});
