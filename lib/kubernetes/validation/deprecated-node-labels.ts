/** Labels of nodes that Kubernetes no longer sets or will stop to set, and what the API server says of them. */
const instead: ReadonlyMap<string, string> = new Map([
  ["beta.kubernetes.io/arch", "since 1.14, use kubernetes.io/arch"],
  ["beta.kubernetes.io/instance-type", "since 1.17, use node.kubernetes.io/instance-type"],
  ["beta.kubernetes.io/os", "since 1.14, use kubernetes.io/os"],
  ["failure-domain.beta.kubernetes.io/region", "since 1.17, use topology.kubernetes.io/region"],
  ["failure-domain.beta.kubernetes.io/zone", "since 1.17, use topology.kubernetes.io/zone"],
  ["app.kubernetes.io/created-by", "since 1.9"],
  ["scheduler.alpha.kubernetes.io/preferAvoidPods", "since 1.22, use taints and tolerations"],
]);

/** What to say of a deprecated label: `is deprecated since 1.14, use kubernetes.io/os`; undefined for any other. */
export function deprecationOfNodeLabel(key: string): string | undefined {
  const advice = instead.get(key);
  return advice === undefined ? undefined : `is deprecated ${advice}`;
}
