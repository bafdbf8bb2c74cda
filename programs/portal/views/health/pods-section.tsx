import { knownItems } from "../../health/known-items.ts";
import { type PodHealth, podStages, podsHealth } from "../../health/pods.ts";
import { age } from "../../words/age.ts";
import type { HealthSection } from "./health-section.tsx";
import { ObjectLink } from "./object-link.tsx";

/** Pods by where they are in their life, and those that are unwell. */
export const podsSection: HealthSection<PodHealth> = {
  title: "Pods",
  noun: "pod",
  hasActions: true,
  sourcesOf: ({ pods }) => [pods],
  itemsOf: ({ sources, now }) => {
    const pods = knownItems(sources.pods);
    return pods && podsHealth(pods, now);
  },
  lineOf: podStages,
  columns: [
    { title: "Node", isWide: true, cell: ({ node }) => node && <ObjectLink of={{ kind: "Node", name: node }} /> },
    { title: "Restarts", cell: ({ restarts }) => restarts },
    { title: "Age", cell: (pod) => pod.age !== undefined && age(pod.age) },
  ],
};
