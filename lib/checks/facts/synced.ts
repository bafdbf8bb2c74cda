import type { CheckObject } from "../input.ts";

/** Whether Argo CD applies an object, and neither a person nor K3s' helm-controller. */
export function isSynced({ byHand, chart }: CheckObject): boolean {
  return byHand !== true && chart?.renderedBy !== "helm-controller";
}

/** Whether an object stands in a file, and is not first rendered in the cluster. */
export function isWritten({ chart }: CheckObject): boolean {
  return chart === undefined || chart.renderedBy === "synth";
}
