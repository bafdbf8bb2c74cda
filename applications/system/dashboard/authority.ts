import type { Construct } from "constructs";
import type { Cluster } from "../../../lib/cluster/cluster.ts";
import {
  ImmutableConfigMap,
  type ImmutableConfigMapProps,
  immutableName,
} from "../../../lib/constructs/immutable-config-map.ts";
import { portalOf } from "./route.ts";
import { authorityFile } from "./sign-in.ts";

/** The authority of the provider's certificate, as a file; undefined where everybody trusts it, or nobody asks. */
function authorityOf(cluster: Pick<Cluster, "portal" | "tokenIssuer">): ImmutableConfigMapProps | undefined {
  const pem = cluster.tokenIssuer?.certificateAuthority;
  if (portalOf(cluster).client === undefined || pem === undefined) return undefined;
  return { prefix: "oidc-authority", files: { [authorityFile.name]: pem } };
}

export function addAuthority(scope: Construct, cluster: Pick<Cluster, "portal" | "tokenIssuer">): void {
  const authority = authorityOf(cluster);
  if (authority !== undefined) new ImmutableConfigMap(scope, "oidc-authority", authority);
}

/** What the pod needs to read it. */
export function authorityMount(cluster: Pick<Cluster, "portal" | "tokenIssuer">) {
  const authority = authorityOf(cluster);
  if (authority === undefined) return [];
  return [
    {
      volume: { name: "oidc-authority", configMap: { name: immutableName(authority) } },
      mount: { name: "oidc-authority", mountPath: authorityFile.folder, readOnly: true },
    },
  ];
}
