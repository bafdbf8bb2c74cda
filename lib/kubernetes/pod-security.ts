/**
 * Levels of the Pod Security Standards, from the loosest to the strictest.
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export const podSecurityLevels = ["privileged", "baseline", "restricted"] as const;

export type PodSecurityLevel = (typeof podSecurityLevels)[number];

/** Labels of a namespace by which pods are refused, noted in the audit log, or warned of. */
export const podSecurityLabels = {
  enforce: "pod-security.kubernetes.io/enforce",
  audit: "pod-security.kubernetes.io/audit",
  warn: "pod-security.kubernetes.io/warn",
} as const;
