import type { RenderedApplication } from "../application/rendered-application.ts";
import type { Cluster } from "../cluster/cluster.ts";
import { minimumOfNode } from "../k3s/minimum.ts";
import { groupKindOf } from "../kubernetes/kinds.ts";
import { type Manifest, stringAt, valueAt } from "../kubernetes/manifest.ts";
import { podTemplatePath } from "../kubernetes/pods.ts";
import {
  isNothing,
  noRequests,
  type Requests,
  requestsOf,
  requestsOfContainer,
  sumOf,
  timesOf,
} from "../kubernetes/requests.ts";
import { requestsOfValues } from "../kubernetes/requests-of-values.ts";
import { readDocuments } from "../yaml/documents.ts";

/** A cluster, and what runs there. */
interface RunningApplications {
  readonly cluster: Cluster;
  readonly applications: readonly RenderedApplication[];
}

/** The least hardware that a cluster can run on, as far as it shows. */
export interface Hardware {
  /** K3s on all nodes. */
  readonly k3s: Requests;
  /** What each application asks for, in the order of the applications. */
  readonly applications: ReadonlyMap<string, Requests>;
  readonly total: Requests;
  /** Applications with a chart whose values ask for nothing, so that only the chart knows what it needs. */
  readonly unknown: readonly string[];
}

/** What a cluster needs at least: K3s, and what the objects and the values of charts ask for. */
export function hardwareOf({ cluster, applications }: RunningApplications): Hardware {
  const k3s = sumOf(cluster.allNodes.map(({ role }) => requestsOfK3s(role)));
  const asked = new Map(
    applications.map((application) => [application.name, requestsOfApplication(cluster, application)]),
  );
  const unknown = applications.filter(
    (application) => asksUnseen(application) && isNothing(asked.get(application.name) ?? noRequests),
  );
  return { k3s, applications: asked, total: sumOf([k3s, ...asked.values()]), unknown: unknown.map(({ name }) => name) };
}

/** What K3s itself needs of a node. */
export function requestsOfK3s(role: keyof typeof minimumOfNode): Requests {
  return requestsOfContainer({ requests: minimumOfNode[role] });
}

/** What the objects of an application and the values of its charts ask for; the values of what is written as objects do not count. */
export function requestsOfApplication(
  { allNodes }: Pick<Cluster, "allNodes">,
  { manifests, values, chart, record }: RenderedApplication,
): Requests {
  const perNode = chart?.creates !== undefined && onEveryNode(chart.creates.namespaced);
  const unseen = values === undefined || record !== undefined ? noRequests : requestsOfValues(values);
  return sumOf([
    ...manifests.map((manifest) => sumOf([requestsOf(manifest, allNodes.length), requestsOfRelease(manifest)])),
    timesOf(unseen, perNode ? allNodes.length : 1),
  ]);
}

/** Whether its chart makes pods, which may ask for what only the chart knows. */
export function asksUnseen({ chart, record }: RenderedApplication): boolean {
  const kinds = record === undefined ? (chart?.creates?.namespaced ?? []) : [];
  return kinds.some((kind) => podTemplatePath(kind) !== undefined);
}

/** Whether a chart makes pods on every node, and no others. */
function onEveryNode(kinds: readonly string[]): boolean {
  return kinds.includes("apps/DaemonSet") && !kinds.includes("apps/Deployment") && !kinds.includes("apps/StatefulSet");
}

const releases: ReadonlySet<string> = new Set(["helm.cattle.io/HelmChart", "helm.cattle.io/HelmChartConfig"]);

/** A release of K3s' helm-controller has its values in an object. */
function requestsOfRelease(manifest: Manifest): Requests {
  if (!releases.has(groupKindOf(manifest))) return noRequests;
  const text = stringAt(manifest.spec, "valuesContent");
  const values =
    valueAt(manifest.spec, "values") ?? (text === undefined ? undefined : readDocuments(text).documents[0]?.value);
  return values === undefined ? noRequests : requestsOfValues(values);
}
