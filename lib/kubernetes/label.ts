const prefixPattern = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const namePattern = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;

/**
 * Whether a text can be the key of a label, like `app` or `app.kubernetes.io/name`.
 * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#syntax-and-character-set
 */
export function isLabelKey(text: string): boolean {
  const slash = text.indexOf("/");
  const [prefix, name] = [text.slice(0, Math.max(slash, 0)), text.slice(slash + 1)];
  const hasPrefix = slash < 0 || (prefix.length <= 253 && prefixPattern.test(prefix));
  return hasPrefix && name !== "" && isLabelValue(name);
}

/** Whether a text can be the value of a label. */
export function isLabelValue(text: string): boolean {
  return text.length <= 63 && (text === "" || namePattern.test(text));
}

/**
 * Label of a node with the region that it stands in.
 * @see https://kubernetes.io/docs/reference/labels-annotations-taints/#topologykubernetesioregion
 */
export const regionLabel = "topology.kubernetes.io/region";

/** Keys below `kubernetes.io` and `k8s.io` that a node may give itself, beside those below `ownPrefixes`. */
const ownKeys: ReadonlySet<string> = new Set([
  "beta.kubernetes.io/arch",
  "beta.kubernetes.io/instance-type",
  "beta.kubernetes.io/os",
  "failure-domain.beta.kubernetes.io/region",
  "failure-domain.beta.kubernetes.io/zone",
  "kubernetes.io/arch",
  "kubernetes.io/hostname",
  "kubernetes.io/os",
  "node.kubernetes.io/instance-type",
  regionLabel,
  "topology.kubernetes.io/zone",
]);

const ownPrefixes = /(^|\.)(kubelet|node)\.kubernetes\.io$/;

/**
 * Whether a node may give itself a label with this key when it registers. A kubelet does not start with another one.
 * @see https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#noderestriction
 */
export function isOwnLabelOfNode(key: string): boolean {
  const prefix = key.includes("/") ? key.slice(0, key.indexOf("/")) : "";
  return !/(^|\.)(kubernetes|k8s)\.io$/.test(prefix) || ownKeys.has(key) || ownPrefixes.test(prefix);
}
