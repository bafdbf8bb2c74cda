import { expect, test } from "vitest";
import { insteadOfSecret } from "./secret-keys.ts";

const s3 =
  "use etcd-s3-config-secret, or write it to /etc/default/k3s on each server, as AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY";
const endpoint =
  "write it to /etc/default/k3s on each server, as K3S_DATASTORE_ENDPOINT, or prove who you are with datastore-certfile";

test.each<[string, string, string | undefined]>([
  ["token", "a", "use token-file"],
  ["agent-token", "a", "use agent-token-file"],
  ["vpn-auth", "a", "use vpn-auth-file"],
  ["etcd-s3-access-key", "a", s3],
  ["etcd-s3-secret-key", "a", s3],
  ["etcd-s3-session-token", "a", s3],
  ["datastore-endpoint", "mysql://k3s:pa/ss@tcp(db:3306)/k3s", endpoint],
  ["datastore-endpoint", "postgres://db:5432/k3s?password=a", endpoint],
  ["datastore-endpoint", "postgres://k3s@db:5432/k3s", undefined],
  ["datastore-endpoint", "https://10.0.0.1:2379,https://10.0.0.2:2379", undefined],
  ["etcd-s3-proxy", "http://user:pass@proxy:3128", "use a Secret with etcd-s3-config-secret"],
  ["etcd-s3-proxy", "http://proxy:3128", undefined],
  ["token-file", "/a", undefined],
  ["node-name", "a:b@c", undefined],
])("instead of %s: %s", (key, value, fix) => {
  expect(insteadOfSecret(key, value)).toBe(fix);
});
