import { textOf, valueAt } from "../kubernetes/manifest.ts";
import type { CheckInput } from "./input.ts";
import type { Finding } from "./rule.ts";

/**
 * A finding that would put quotes around a value, with the quotes around what its file says: YAML makes a number or a truth value
 * of `0644`, `1.10` and `on`, and nobody meant "420", "1.1" and "true".
 */
export function asWritten(finding: Finding, written: CheckInput["written"]): Finding {
  const { object, path, message, suggestion } = finding;
  if (written === undefined || suggestion === undefined) return finding;
  const read = textOf(valueAt(object.manifest, ...path));
  const text = suggestion === JSON.stringify(read) ? written(object, path) : undefined;
  if (text === undefined || text === read) return finding;
  const meant = JSON.stringify(text);
  return {
    ...finding,
    message: message.endsWith(`, got ${read}`)
      ? `${message.slice(0, -read.length)}${text}, which YAML reads as ${read}`
      : message,
    suggestion: meant,
    fix: `did you mean ${meant}?`,
  };
}
