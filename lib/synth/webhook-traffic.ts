import type { ClusterApplication } from "../application/cluster-application.ts";
import { type PodTraffic, type Traffic, trafficSets } from "../application/traffic.ts";
import { groupKindOf } from "../kubernetes/kinds.ts";
import { type Manifest, objectAt, stringAt, textOf } from "../kubernetes/manifest.ts";
import { podTemplateOf } from "../kubernetes/pods.ts";
import { needs } from "../kubernetes/references/needs.ts";
import { referrer } from "../kubernetes/references/reference.ts";
import { type Labels, mapSelector, matches } from "../kubernetes/selector.ts";
import { targetOf, targetPorts } from "../kubernetes/target-port.ts";
import { webhookCallers, webhookPort } from "../kubernetes/webhook-callers.ts";

/** The traffic of an application with the webhooks that its objects show, where it does not declare them. */
export function withWebhooks(
  { namespace, traffic }: Pick<ClusterApplication, "namespace" | "traffic">,
  manifests: readonly Manifest[],
): Traffic {
  const sets = trafficSets(traffic).map(({ set }) => set);
  const shown = webhooksOf(namespace, manifests).filter(({ podLabels = {}, webhooks: [port] = [] }) =>
    sets.every((set) => port === undefined || !set.webhooks?.includes(port) || !isWithin(podLabels, set)),
  );
  return shown.length === 0 ? traffic : [...sets, ...shown];
}

/** Whether pods with some labels are among those that a set is about. */
function isWithin(labels: Labels, { podLabels = {} }: PodTraffic): boolean {
  return Object.entries(podLabels).every(([key, value]) => labels[key] === value);
}

/** Each port of pods that the API server calls by a Service of the namespace, one by one. */
function webhooksOf(namespace: string, manifests: readonly Manifest[]): PodTraffic[] {
  const found = new Map<string, PodTraffic>();
  for (const manifest of manifests) {
    const groupKind = groupKindOf(manifest);
    if (!webhookCallers.has(groupKind)) continue;
    const refer = referrer(manifest, manifest, (kind, reference) => {
      if (kind !== "/Service" || reference.namespace !== namespace) return;
      const service = manifests.find((each) => isService(each, reference.name, namespace));
      if (service === undefined) return;
      const podLabels = labelsOf(objectAt(service, "spec", "selector"));
      for (const port of podPorts(service, reference.port?.value ?? webhookPort, podLabels, manifests))
        found.set(`${port} ${JSON.stringify(podLabels)}`, { podLabels, webhooks: [port] });
    });
    needs(groupKind, manifest, refer);
  }
  return [...found.values()];
}

function isService(manifest: Manifest, name: string, namespace: string): boolean {
  const { metadata } = manifest;
  return (
    groupKindOf(manifest) === "/Service" &&
    metadata.name === name &&
    (stringAt(metadata, "namespace") ?? namespace) === namespace
  );
}

function labelsOf(selector: ReturnType<typeof objectAt>): Labels {
  return Object.fromEntries(Object.entries(selector).map(([key, value]) => [key, textOf(value)]));
}

/** The ports of pods behind a port of a Service. */
function podPorts(
  service: Manifest,
  port: string | number,
  podLabels: Labels,
  manifests: readonly Manifest[],
): number[] {
  const target = targetOf(service, port);
  if (typeof target === "number") return [target];
  const selector = mapSelector({ ...podLabels });
  return manifests.flatMap((manifest) => {
    const template = podTemplateOf(groupKindOf(manifest), manifest);
    if (template === undefined || selector === undefined || !matches(selector, template.labels)) return [];
    return targetPorts(template.containers, target);
  });
}
