import { useMemo } from "react";
import type { PortalCluster } from "../../../../lib/portal/registry.ts";
import type { Sources } from "../../cluster/sources.ts";
import { useSource } from "../../cluster/use-source.tsx";
import { applicationsHealth } from "../../health/applications.ts";
import { backupsHealth } from "../../health/backups.ts";
import { certificatesHealth } from "../../health/certificates.ts";
import { claimsHealth } from "../../health/claims.ts";
import { knownItems } from "../../health/known-items.ts";
import { nodesHealth } from "../../health/nodes.ts";
import { podsHealth } from "../../health/pods.ts";
import { foldWarnings } from "../../health/warnings.ts";

/** The Applications' health. Undefined while they are not known, as of all others below. */
export function useApplications({ applications }: Sources) {
  const items = knownItems(useSource(applications));
  return useMemo(() => items && applicationsHealth(items), [items]);
}

/** The nodes' health. */
export function useNodes(sources: Sources, cluster: PortalCluster | undefined, now: number) {
  const nodes = knownItems(useSource(sources.nodes));
  const pods = knownItems(useSource(sources.pods));
  const usage = knownItems(useSource(sources.nodeUsage));
  return useMemo(() => nodes && nodesHealth({ nodes, pods, usage, cluster }, now), [nodes, pods, usage, cluster, now]);
}

/** The pods' health. */
export function usePods({ pods }: Sources, now: number) {
  const items = knownItems(useSource(pods));
  return useMemo(() => items && podsHealth(items, now), [items, now]);
}

/** The volume claims' health. */
export function useClaims(sources: Sources, now: number) {
  const claims = knownItems(useSource(sources.claims));
  const usage = knownItems(useSource(sources.claimUsage));
  return useMemo(() => claims && claimsHealth(claims, usage ?? [], now), [claims, usage, now]);
}

/** The certificates' health. */
export function useCertificates({ certificates }: Sources, now: number) {
  const items = knownItems(useSource(certificates));
  return useMemo(() => items && certificatesHealth(items, now), [items, now]);
}

/** Warnings, folded. */
export function useWarnings({ warnings }: Sources, now: number) {
  const items = knownItems(useSource(warnings));
  return useMemo(() => items && foldWarnings(items, now), [items, now]);
}

/** Backups of all sorts that are known. */
export function useBackups({ etcdSnapshots, volumeSnapshots }: Sources, now: number) {
  const etcd = knownItems(useSource(etcdSnapshots));
  const volumes = knownItems(useSource(volumeSnapshots));
  return useMemo(
    () => (etcd || volumes) && backupsHealth([...(etcd ?? []), ...(volumes ?? [])], now),
    [etcd, volumes, now],
  );
}
