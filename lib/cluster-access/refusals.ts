import type { Refusal } from "../verify/answer.ts";
import { clipped } from "../visible.ts";

/** What kubectl says of its own work, and what API servers say beside an answer. */
const chatter = /^[EWIF]\d{4} |^Warning: |^\s*$/;

/** When nobody answered, or not to whoever asks. */
const unreachable =
  /\(Unauthorized\)|connection to the server|dial tcp|no such host|i\/o timeout|deadline exceeded|Client\.Timeout|TLS handshake|x509:|context was not found|context .* does not exist|connection refused|connection reset|EOF$|getting credentials|kubeconfig|invalid configuration/;

/** What kubectl complained about. @param stderr all that it wrote there */
export function refusalsOf(stderr: string): readonly [Refusal, ...Refusal[]] {
  const [first, ...others] = [
    ...stderr.matchAll(/cannot (\w+) (?:resource "([^"]*)" in API group "([^"]*)"|path "([^"]*)")/g),
  ].map(([, verb = "", resource, group = "", path = ""]): Refusal => {
    const named = group === "" ? (resource ?? path) : `${resource}.${group}`;
    return { why: "forbidden", verb, resource: clipped(named, 100) };
  });
  if (first !== undefined) return [first, ...others];
  const line = stderr.split("\n").findLast((each) => !chatter.test(each)) ?? "kubectl ended without a word";
  const text = clipped(line.replace(/^(?:error|Error from server \(\w+\)): /i, "").trim(), 300);
  if (/\(NotFound\)/.test(line)) return [{ why: "missing", text }];
  if (/doesn't have a resource type/.test(line)) return [{ why: "unserved", text }];
  return [{ why: unreachable.test(line) ? "unreachable" : "failed", text }];
}
