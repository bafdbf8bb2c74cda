import { Chart, Names } from "cdk8s";
import type { Construct } from "constructs";

/** How the objects of one workload are named and found. */
export interface WorkloadLabels {
  /** Name of its objects: the application's, and the construct's id where that differs. */
  readonly name: string;
  /** What selectors look for. They cannot change, so this is one label, which follows from the name. */
  readonly selector: Readonly<Record<string, string>>;
  /** Labels of its objects and pods. */
  readonly labels: Readonly<Record<string, string>>;
}

/**
 * Name and labels of the workload that a construct makes.
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/common-labels/
 */
export function workloadLabels(workload: Construct): WorkloadLabels {
  const name = Names.toDnsLabel(workload, { includeHash: false });
  const selector = { "app.kubernetes.io/name": name };
  return {
    name,
    selector,
    labels: {
      ...selector,
      "app.kubernetes.io/component": workload.node.id,
      "app.kubernetes.io/part-of": Chart.of(workload).node.id,
    },
  };
}
