import { expect, test } from "vitest";
import type { ClusterConfig } from "../../lib/cluster/cluster.ts";
import { testCluster } from "../../lib/testing.ts";
import { trafficOf } from "./traffic.ts";

const url = "https://git.example.com/platform.git";
const signIn = { type: "oidc", issuer: "https://id.example.com", clientId: "k3s", adminGroup: "admins" } as const;

test.each<[string, Partial<ClusterConfig>, boolean]>([
  ["nobody else", {}, false],
  ["a forge that says all in its call", { repository: { url, webhook: "gitlab" } }, false],
  ["a forge that is asked what a push changes", { repository: { url, webhook: "bitbucket" } }, true],
  ["an identity provider", { signIn }, true],
])("with %s, Argo CD's server reaches the Internet or not", (_, changes, reaches) => {
  const [, server] = trafficOf(testCluster(changes));
  expect(server?.to?.includes("internet")).toBe(reaches);
});
