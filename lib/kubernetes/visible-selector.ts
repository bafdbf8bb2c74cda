import type { Selector } from "./selector.ts";

/** Labels that controllers put on pods when they make them, so that no template shows them. */
const controllerLabels: ReadonlySet<string> = new Set([
  "acme.cert-manager.io/http01-solver",
  "apps.kubernetes.io/pod-index",
  "batch.kubernetes.io/controller-uid",
  "batch.kubernetes.io/job-completion-index",
  "batch.kubernetes.io/job-name",
  "controller-revision-hash",
  "controller-uid",
  "job-name",
  "pod-template-hash",
  "rollouts-pod-template-hash",
  "statefulset.kubernetes.io/pod-name",
]);

/** The part of a selector that templates can answer; undefined when it asks for nothing else than what controllers add. */
export function visibleSelector(selector: Selector): Selector | undefined {
  const equal = selector.equal.filter((label) => !controllerLabels.has(label[0]));
  const expressions = selector.expressions.filter(({ key }) => !controllerLabels.has(key));
  const hidden = selector.equal.length + selector.expressions.length - equal.length - expressions.length;
  if (hidden === 0) return selector;
  return equal.length + expressions.length === 0 ? undefined : { equal, expressions };
}
