import type { Condition } from "../../../lib/mycelium/resources.ts";

/** A condition before it is known since when. */
export interface Finding {
  readonly type: string;
  readonly status: Condition["status"];
  /** CamelCase. */
  readonly reason: string;
  readonly message: string;
}

/** Characters of a message at most; the API takes some more. */
const longest = 2_000;

/** What others depend on, or learn nothing from: a node is ready all the same while another one is away. */
const besides: ReadonlySet<string> = new Set(["RoutesComplete", "PeersAccepted"]);

/** Findings with one more, `Ready`, that says what keeps the node from being of use. */
export function withReady(findings: readonly Finding[]): readonly Finding[] {
  const bad = findings.filter(({ type, status }) => status !== "True" && !besides.has(type));
  const [first] = bad;
  const ready: Finding =
    first === undefined
      ? { type: "Ready", status: "True", reason: "Converged", message: "the node is in the network as it should be" }
      : { type: "Ready", status: "False", reason: first.reason, message: bad.map(({ message }) => message).join("; ") };
  return [...findings, ready];
}

/** Findings as conditions, which keep their time for as long as their status stays. */
export function conditionsOf(
  findings: readonly Finding[],
  before: readonly Condition[],
  now: string,
  observedGeneration: number | undefined,
): readonly Condition[] {
  return findings.map(({ type, status, reason, message }) => {
    const known = before.find((each) => each.type === type);
    return {
      type,
      status,
      reason,
      message: message.length > longest ? `${message.slice(0, longest - 3)}...` : message,
      lastTransitionTime: known?.status === status ? known.lastTransitionTime : now,
      ...(observedGeneration !== undefined && { observedGeneration }),
    };
  });
}

/** Findings that are news beside what was known: another status, or another reason for a bad one. */
export function newsIn(findings: readonly Finding[], before: readonly Condition[]): readonly Finding[] {
  return findings.filter(({ type, status, reason }) => {
    const known = before.find((each) => each.type === type);
    if (known === undefined) return status !== "True";
    return known.status !== status || (status !== "True" && known.reason !== reason);
  });
}
