import type { Pod } from "../objects/pod.ts";
import { indexed } from "./indexes.ts";
import { remembered } from "./memo.ts";

/** The pods of a namespace with all of some labels. */
export function selectedPods(
  pods: readonly Pod[],
  namespace: string,
  labels: Readonly<Record<string, string>>,
): readonly Pod[] {
  const wanted = Object.entries(labels);
  const index = byLabel(byNamespace(pods).get(namespace) ?? none);
  const lists = wanted.map(([key, value]) => index.get(labelKey(key, value)) ?? none);
  const [shortest = none] = lists.sort((one, other) => one.length - other.length);
  return shortest.filter((pod) => wanted.every(([key, value]) => pod.labels[key] === value));
}

const none: readonly Pod[] = [];

const byNamespace = indexed(({ namespace }: Pod) => namespace);

const byLabel = remembered((pods: readonly Pod[]) => {
  const index = new Map<string, Pod[]>();
  for (const pod of pods) {
    for (const [key, value] of Object.entries(pod.labels)) {
      const known = index.get(labelKey(key, value));
      if (known === undefined) index.set(labelKey(key, value), [pod]);
      else known.push(pod);
    }
  }
  return index;
});

function labelKey(key: string, value: string): string {
  return `${key}=${value}`;
}
