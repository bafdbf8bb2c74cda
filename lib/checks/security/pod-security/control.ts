import { isJsonObject, type Json } from "../../../kubernetes/manifest.ts";
import type { PodSecurityLevel } from "../../../kubernetes/pod-security.ts";
import type { HeldPod } from "../../facts/pod-security.ts";
import type { CheckPod } from "../../facts/pods.ts";
import type { Finding, Rule } from "../../rule.ts";

/**
 * One control of the Pod Security Standards.
 * @see https://kubernetes.io/docs/concepts/security/pod-security-standards/
 */
export interface Control extends Pick<Rule, "id" | "title" | "description"> {
  /** The loosest level that has it. */
  readonly level: Exclude<PodSecurityLevel, "privileged">;
  /** @param minor of Kubernetes */
  readonly check: (held: HeldPod, minor: number) => readonly Violation[];
}

/** What a pod does that its level forbids; the message ends before "which ... forbids". */
export type Violation = Omit<Finding, "object">;

/** The rule that no pod of the level, or of a stricter one, violates a control. */
export function podSecurityRule({ level, check, ...info }: Control): Rule {
  return {
    ...info,
    family: "security",
    severity: "error",
    check: (facts) =>
      facts.heldPods.flatMap((held) =>
        level === "restricted" && held.level === "baseline"
          ? []
          : check(held, facts.minor).map((violation) => ({
              ...violation,
              object: held.pod.object,
              message: `${violation.message}, which the Pod Security level ${held.level} of namespace ${held.pod.namespace} forbids`,
            })),
      ),
  };
}

/** Whether a field has a value: the API server takes null for none. */
export function isSet(value: Json | undefined): boolean {
  return value !== undefined && value !== null;
}

/** Whether the pod says that it runs on Windows, where some controls mean nothing. */
export function isWindows({ spec }: CheckPod): boolean {
  return isJsonObject(spec.os) && spec.os.name === "windows";
}

/** Whether root in the pod is nobody on the node. Some controls are relaxed then, from Kubernetes 1.35 on. */
export function hasOwnUsers({ spec }: CheckPod, minor: number): boolean {
  return minor >= 35 && spec.hostUsers === false;
}
