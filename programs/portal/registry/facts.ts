import type { SourceState } from "../cluster/source.ts";
import type { Application } from "../objects/application.ts";
import type { EndpointSlice } from "../objects/endpoint-slice.ts";
import type { Pod } from "../objects/pod.ts";
import type { Service } from "../objects/service.ts";
import type { Workload } from "../objects/workload.ts";
import type { Probe, ProbeState } from "./probe.ts";

/** What is known of what stands behind tiles. Lists that did not change must be the same lists: what finds things in them is made once. */
export interface Facts {
  readonly services: SourceState<Service>;
  readonly endpointSlices: SourceState<EndpointSlice>;
  readonly pods: SourceState<Pod>;
  readonly workloads: SourceState<Workload>;
  readonly applications: SourceState<Application>;
  /** Namespaces that sources look at; empty for all. */
  readonly namespaces: readonly string[];
  /** What the last answer to a probe was. */
  readonly probe: (probe: Probe) => ProbeState;
}

/** Whether a source will say it in a moment. */
export function isAwaited({ status }: SourceState<unknown>): boolean {
  return status === "waiting" || status === "slow";
}

/** Why a source says nothing, to be gone on with what it would say. */
export function whySilent({ status }: SourceState<unknown>): string {
  return status === "forbidden" ? "you may not see" : "the cluster does not say";
}
