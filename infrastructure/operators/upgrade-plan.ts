import type { IConfigMap } from "kubernetes-models/v1";

type Metadata = NonNullable<IConfigMap["metadata"]>;

/** A container of the Jobs of a Plan. */
export interface PlanContainer {
  readonly image: string;
  /** @default - the image's entry point */
  readonly command?: string[];
  /** @default - none */
  readonly args?: string[];
}

/**
 * Which nodes get which K3s, and how.
 * @see https://github.com/rancher/system-upgrade-controller/blob/v0.20.1/doc/plan.md
 */
export interface IPlan {
  readonly apiVersion: "upgrade.cattle.io/v1";
  readonly kind: "Plan";
  readonly metadata: Metadata;
  readonly spec: {
    /** How many nodes at once. */
    readonly concurrency: number;
    readonly nodeSelector: {
      readonly matchExpressions: { readonly key: string; readonly operator: string; readonly values?: string[] }[];
    };
    readonly serviceAccountName: string;
    readonly version: string;
    readonly tolerations: { readonly operator: "Exists" }[];
    /** How long a Job may take, in seconds; 0 for ever. */
    readonly jobActiveDeadlineSecs: number;
    /** Runs before the node is touched. */
    readonly prepare?: PlanContainer;
    readonly cordon?: boolean;
    readonly drain?: { readonly ignoreDaemonSets: boolean; readonly deleteEmptydirData: boolean };
    readonly window?: {
      readonly days: string[];
      readonly startTime: string;
      readonly endTime: string;
      readonly timeZone: string;
    };
    readonly upgrade: PlanContainer;
  };
}
