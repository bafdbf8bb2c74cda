import { isKnown } from "../cluster/source.ts";
import { groupBy } from "../health/group-by.ts";
import type { EndpointSlice } from "../objects/endpoint-slice.ts";
import type { Pod } from "../objects/pod.ts";
import type { Workload } from "../objects/workload.ts";
import type { Availability } from "./availability.ts";
import type { Facts } from "./facts.ts";
import { indexed } from "./indexes.ts";
import { plainText } from "./plain-text.ts";
import { selectedPods } from "./selected-pods.ts";

type Labels = Readonly<Record<string, string>>;

/** Why no endpoint of a Service is ready. */
export function whyNoEndpoint(
  service: { readonly namespace: string; readonly name: string; readonly selector?: Labels },
  slices: readonly EndpointSlice[],
  { pods, workloads }: Facts,
): Availability {
  const { namespace, name, selector } = service;
  if (slices.some(({ ready }) => ready > 0)) return down(`no pod answers for this port of Service ${name}`);
  if (selector === undefined) return down(`no pod is ready: Service ${name} selects none, and has no endpoints`);
  if (!isKnown(pods)) return down(`no pod of Service ${name} is ready`);
  const selected = selectedPods(pods.items, namespace, selector);
  if (selected.length > 0) return ofPods(selected);
  const workload = byNamespace(workloads.items)
    .get(namespace)
    ?.find((each) => isBehind(each.selector, selector));
  if (workload === undefined) return down("no pod is there");
  const what = `${workload.kind} ${workload.name}`;
  const { replicas } = workload;
  return down(
    replicas === 0 ? `no pod is there: ${what} is scaled to zero` : `no pod is there, though ${what} wants ${replicas}`,
  );
}

const byNamespace = indexed(({ namespace }: Workload) => namespace);

/** Whether the pods of a workload can be what a Service selects: a workload may select by fewer labels than its pods have. */
function isBehind(workload: Labels, service: Labels): boolean {
  const shared = Object.entries(service).filter(([key]) => workload[key] !== undefined);
  return shared.length > 0 && shared.every(([key, value]) => workload[key] === value);
}

function ofPods(selected: readonly Pod[]): Availability {
  const living = selected.filter(({ phase }) => phase !== "Succeeded" && phase !== "Failed");
  const pods = living.length > 0 ? living : selected;
  const ready = pods.find((pod) => pod.ready && !pod.deleting);
  if (ready !== undefined) return down(`${ready.name} is ready, but no endpoint of its Service is yet`);
  const [[word, worst] = ["", pods]] = [...groupBy(pods, wordOf)].sort(
    ([, one], [, other]) => other.length - one.length,
  );
  const [first] = worst;
  const others = worst.length > 1 ? ", ..." : "";
  const what = pods.length === 1 ? word : `${worst.length} of ${pods.length} are ${word}`;
  const message = plainText(first?.message, 200);
  return {
    status: pods.every(isStarting) ? "waiting" : "down",
    reason: `no pod is ready: ${what} (${first?.name}${others})${message === undefined ? "" : `: ${message}`}`,
  };
}

/** What a pod is, in the cluster's own word. */
function wordOf({ deleting, reason, phase }: Pod): string {
  if (deleting) return "Terminating";
  return reason ?? (phase === "Running" ? "NotReady" : phase);
}

/** Whether a pod does what every pod does before it is ready. */
function isStarting({ deleting, reason, restarts, phase }: Pod): boolean {
  const isOrdinary = reason === undefined || reason === "ContainersNotReady";
  return !deleting && isOrdinary && restarts === 0 && (phase === "Pending" || phase === "Running");
}

function down(reason: string): Availability {
  return { status: "down", reason };
}
