import { type Json, textOf } from "../../kubernetes/manifest.ts";

const s3Secret =
  "use etcd-s3-config-secret, or write it to /etc/default/k3s on each server, as AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY";

/** Keys whose value is a secret, and how K3s is told it from a file that is not in Git. */
const secretKeys: ReadonlyMap<string, string> = new Map([
  ["token", "use token-file"],
  ["agent-token", "use agent-token-file"],
  ["vpn-auth", "use vpn-auth-file"],
  ["etcd-s3-access-key", s3Secret],
  ["etcd-s3-secret-key", s3Secret],
  ["etcd-s3-session-token", s3Secret],
]);

/** Keys whose value is an address, which may hold a password. */
const addressKeys: ReadonlyMap<string, string> = new Map([
  [
    "datastore-endpoint",
    "write it to /etc/default/k3s on each server, as K3S_DATASTORE_ENDPOINT, or prove who you are with datastore-certfile",
  ],
  ["etcd-s3-proxy", "use a Secret with etcd-s3-config-secret"],
]);

/** Whether a value of a key can be a secret, or hold one. */
export function mayHoldSecret(key: string): boolean {
  return secretKeys.has(key) || addressKeys.has(key);
}

/**
 * How K3s is told a value that is a secret without writing it; undefined when the value is none.
 * @see https://docs.k3s.io/cli/etcd-snapshot#s3-configuration-secret-support
 */
export function insteadOfSecret(key: string, value: Json): string | undefined {
  return (
    secretKeys.get(key) ??
    (/:.*@|password=/i.test(textOf(value).replace(/^\w+:\/\//, "")) ? addressKeys.get(key) : undefined)
  );
}
