import { groupKindOf } from "../kubernetes/kinds.ts";
import { type Manifest, objectAt, stringAt } from "../kubernetes/manifest.ts";
import { type PodSecurityLevel, podSecurityLabels, podSecurityLevels } from "../kubernetes/pod-security.ts";
import { podTemplatePath } from "../kubernetes/pods.ts";
import type { Scopes } from "../kubernetes/scopes.ts";
import type { Draft, ImportObject } from "./draft.ts";

/** The namespace that an application gets: the one that most of its objects name, else its own name. */
export function namespaceFor(draft: Draft, scopes: Scopes): string {
  const counts = new Map<string, number>();
  for (const { manifest } of draft.objects) {
    const namespace = manifest.kind === "Namespace" ? manifest.metadata.name : stringAt(manifest.metadata, "namespace");
    if (namespace === undefined || (manifest.kind !== "Namespace" && scopes.isClusterScoped(manifest))) continue;
    counts.set(namespace, (counts.get(namespace) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
  return most?.[0] ?? draft.name;
}

/** Those of the labels of a namespace that an application says by `podSecurity`, or that the API server writes. */
const ownLabels: ReadonlySet<string> = new Set([
  ...Object.values(podSecurityLabels),
  ...Object.values(podSecurityLabels).map((label) => `${label}-version`),
  "kubernetes.io/metadata.name",
  "name",
]);

/**
 * Takes the Namespace of the application, which follows from its declaration.
 * @param levelOf the strictest level that some objects keep to
 * @param hasChart whether a chart makes pods, too
 */
export function takeNamespace(
  draft: Draft,
  namespace: string,
  levelOf: (objects: readonly Manifest[], namespace: string) => PodSecurityLevel,
  hasChart: boolean,
): void {
  if (namespace !== draft.name) draft.fields.set("namespace", namespace);
  const own = draft.ofKind("Namespace").find(({ manifest }) => manifest.metadata.name === namespace);
  const said = own === undefined ? undefined : saidLevel(own.manifest);
  const pods = podsIn(draft, namespace);
  const level = said ?? (pods.length > 0 || hasChart ? levelOf(pods, namespace) : "restricted");
  if (level !== "restricted") draft.fields.set("podSecurity", level);
  if (own !== undefined) draft.take(own, level === "restricted" ? "namespace" : "namespace, podSecurity", lookAt(own));
  if (said === undefined && level !== "restricted") {
    const look = [`its pods are not restricted; harden them, and remove the field`];
    draft.notes.push({ object: `Namespace ${namespace}`, became: `podSecurity: "${level}"`, look });
  }
}

function podsIn(draft: Draft, namespace: string): Manifest[] {
  return draft.objects.flatMap(({ manifest }) => {
    const lies = stringAt(manifest.metadata, "namespace") ?? namespace;
    return lies === namespace && podTemplatePath(groupKindOf(manifest)) !== undefined ? [manifest] : [];
  });
}

function saidLevel({ metadata }: Manifest): PodSecurityLevel | undefined {
  const said = stringAt(metadata, "labels", podSecurityLabels.enforce);
  return podSecurityLevels.find((level) => level === said);
}

function lookAt({ manifest }: ImportObject): string[] {
  const others = ["labels", "annotations"].flatMap((field) =>
    Object.keys(objectAt(manifest, "metadata", field)).filter((key) => !ownLabels.has(key)),
  );
  return others.length === 0 ? [] : [`${others.join(", ")}: is not on the namespace that the application makes`];
}
