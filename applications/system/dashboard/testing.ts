import { rootCertificates } from "node:tls";
import type { ClusterConfig } from "../../../lib/cluster/cluster.ts";
import { testCluster } from "../../../lib/testing.ts";

type Headlamp = Extract<NonNullable<ClusterConfig["dashboard"]>, { type: "headlamp" }>;

/** A cluster whose dashboard is said to be something. */
export const clusterWith = (dashboard: Omit<Headlamp, "type">) =>
  testCluster({ dashboard: { type: "headlamp", ...dashboard } });

/** One whose people sign in through the provider that its API knows. */
export const clusterOfProvider = (dashboard: Omit<Headlamp, "type" | "authentication"> = {}, isPublic = false) =>
  testCluster({
    authentication: {
      type: "oidc",
      issuer: "https://id.example.com",
      audiences: ["portal"],
      certificateAuthority: rootCertificates[0],
    },
    dashboard: {
      type: "headlamp",
      ...dashboard,
      authentication: { type: "oidc", clientId: "portal", client: isPublic ? "public" : "confidential" },
    },
  });
