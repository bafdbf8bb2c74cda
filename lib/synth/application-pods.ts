import type { ClusterApplication } from "../application/cluster-application.ts";
import { type Problem, quote } from "../errors.ts";
import { groupKindOf } from "../kubernetes/kinds.ts";
import { type JsonObject, type Manifest, objectAt } from "../kubernetes/manifest.ts";
import { describeObject } from "../kubernetes/object-ref.ts";
import { leadsToPods } from "../kubernetes/pod-makers.ts";
import { podTemplateOf } from "../kubernetes/pods.ts";
import type { Labels } from "../kubernetes/selector.ts";
import type { BuiltApplication } from "./built-application.ts";

/**
 * What tells the pods of applications in one namespace apart. Charts give it to nearly all of theirs, with the name of the release.
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/
 */
export const instanceLabel = "app.kubernetes.io/instance";

/** Pods, as a network policy selects them. */
export interface PodSet {
  readonly namespace: string;
  /** @default - every pod of the namespace */
  readonly labels?: Labels;
}

/** Objects of an application whose pods say that they are its, unless they say something else already. */
export function labelPods(application: ClusterApplication, manifests: readonly Manifest[]): Manifest[] {
  return manifests.map((manifest) => {
    const template = podTemplateOf(groupKindOf(manifest), manifest);
    if (template === undefined || Object.hasOwn(template.labels, instanceLabel)) return manifest;
    const labels = { ...template.labels, [instanceLabel]: instanceOf(application) };
    return { ...manifest, ...withValue(manifest, [...template.path, "metadata", "labels"], labels) };
  });
}

/**
 * The pods of each application, by its name: all of the namespace, unless another application may have pods there, too. Then only
 * those with its label, because an operator's pods cannot be told apart otherwise.
 */
export function podsOf(built: readonly BuiltApplication[], problems: Problem[]): ReadonlyMap<string, PodSet> {
  const withPods = built.filter(mayHavePods);
  return new Map(
    built.map((application): [string, PodSet] => {
      const { name, namespace } = application;
      if (!withPods.some((other) => other.namespace === namespace && other.name !== name)) return [name, { namespace }];
      problems.push(...strangers(application));
      return [name, { namespace, labels: { [instanceLabel]: instanceOf(application) } }];
    }),
  );
}

function instanceOf({ name, chart }: ClusterApplication): string {
  return chart?.releaseName ?? name;
}

function mayHavePods({ chart, manifests }: BuiltApplication): boolean {
  return chart !== undefined || manifests.some((manifest) => leadsToPods(groupKindOf(manifest)));
}

/** Pods that policies would not find. */
function strangers(application: BuiltApplication): Problem[] {
  const own = instanceOf(application);
  return application.manifests.flatMap((manifest): Problem[] => {
    const label = podTemplateOf(groupKindOf(manifest), manifest)?.labels[instanceLabel];
    if (label === undefined || label === own) return [];
    return [
      {
        where: application.source,
        what: `its ${describeObject(manifest)} gives its pods another ${instanceLabel}, by which the applications of namespace ${application.namespace} are told apart`,
        got: quote(label),
        fix: `use ${quote(own)}, or give the application a namespace of its own`,
      },
    ];
  });
}

function withValue(object: JsonObject, [key = "", ...rest]: readonly string[], value: JsonObject): JsonObject {
  return { ...object, [key]: rest.length === 0 ? value : withValue(objectAt(object, key), rest, value) };
}
