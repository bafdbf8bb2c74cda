import type { RefusedTrust } from "../../../lib/mycelium/trust.ts";
import type { Statement } from "./condition.ts";

/** What is said of a SporeTrust. */
export function sporeStatement(refused: RefusedTrust | undefined): Statement {
  return refused === undefined
    ? { type: "Accepted", status: "True", reason: "Trusted", message: "" }
    : { type: "Accepted", status: "False", reason: refused.reason, message: refused.message };
}

/**
 * What is said of the TrustPolicy.
 * @param refused undefined where it counts
 * @param failed namespaces whose network policies could not be written, each with why
 */
export function policyStatement(refused: RefusedTrust | undefined, failed: ReadonlyMap<string, string>): Statement {
  if (refused !== undefined) {
    return { type: "Ready", status: "False", reason: refused.reason, message: refused.message };
  }
  if (failed.size === 0) return { type: "Ready", status: "True", reason: "Enforced", message: "" };
  const message = [...failed].map(([namespace, why]) => `namespace ${namespace}: ${why}`).join("; ");
  return { type: "Ready", status: "False", reason: "NamespacesNotOpened", message };
}
