import { check } from "../checks/check.ts";
import type { CheckInput } from "../checks/input.ts";
import { podSecurityRules } from "../checks/security/pod-security/rules.ts";
import type { Manifest } from "../kubernetes/manifest.ts";
import { type PodSecurityLevel, podSecurityLabels, podSecurityLevels } from "../kubernetes/pod-security.ts";

/** The strictest level of Pod Security that the pods of some objects in a namespace keep to. */
export function levelOf(
  objects: readonly Manifest[],
  namespace: string,
  input: Pick<CheckInput, "kubernetes" | "schemas">,
): PodSecurityLevel {
  const strictestFirst = [...podSecurityLevels].reverse();
  const keeps = (level: PodSecurityLevel) => {
    const labels = { [podSecurityLabels.enforce]: level };
    const holder: Manifest = { apiVersion: "v1", kind: "Namespace", metadata: { name: namespace, labels } };
    const placed = objects.map((manifest) => ({ ...manifest, metadata: { ...manifest.metadata, namespace } }));
    const all = [holder, ...placed].map((manifest) => ({ manifest, file: "" }));
    return check({ ...input, closed: false, objects: all }, podSecurityRules).length === 0;
  };
  return strictestFirst.find(keeps) ?? "privileged";
}
