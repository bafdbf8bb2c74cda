import type { IApplication } from "@kubernetes-models/argo-cd/argoproj.io/v1alpha1/Application";

/** Argo CD's Application, with the field that is younger than the models. */
export type ApplicationObject = IApplication & { spec: { syncPolicy?: { retry?: { refresh?: boolean } } } };

export interface SyncPolicyProps {
  /** How often a sync that failed is tried again; -1 for ever. */
  readonly retries: number;
  /**
   * Whether a sync leaves alone what is as Git has it. It then also waits for nothing of that, so that a sync which others wait for
   * must not.
   */
  readonly onlyOutOfSync: boolean;
}

/**
 * How an Application is kept as Git has it.
 * @see https://argo-cd.readthedocs.io/en/stable/user-guide/auto_sync/
 */
export function syncPolicyOf({ retries, onlyOutOfSync }: SyncPolicyProps) {
  return {
    automated: { prune: true, selfHeal: true },
    retry: {
      limit: retries,
      // 10, 20, 40, 80, 160 seconds, then every three minutes: a webhook that is just starting is there after the first few, and
      // whatever takes longer is not worth more calls.
      backoff: { duration: "10s", factor: 2, maxDuration: "3m" },
      // The commit that mends a failed sync must not wait until its predecessor has been tried for the last time.
      refresh: true,
    },
    syncOptions: [
      // The definitions of some operators do not fit into the annotation that the other way of applying needs, and fields that
      // controllers own stay theirs.
      "ServerSideApply=true",
      // In the foreground a sync would wait for the pods of what it deletes, and a pod on a node that is down ends only with the node.
      "PrunePropagationPolicy=background",
      ...(onlyOutOfSync ? ["ApplyOutOfSyncOnly=true"] : []),
    ],
  } satisfies ApplicationObject["spec"]["syncPolicy"];
}
