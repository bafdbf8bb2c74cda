import { parseDuration } from "../kubernetes/duration.ts";
import type { Json } from "../kubernetes/manifest.ts";
import { parseQuantity } from "../kubernetes/quantity.ts";
import type { Path } from "./path.ts";

/** Mappings whose values are quantities, by the key that holds them and the one around it; an empty set means anywhere. */
const quantityMaps = new Map<string, ReadonlySet<string>>([
  ["limits", new Set(["resources"])],
  ["requests", new Set(["resources"])],
  ["capacity", new Set(["spec"])],
  ["hard", new Set(["spec"])],
  ["podFixed", new Set(["overhead"])],
  ...["default", "defaultRequest", "max", "min", "maxLimitRequestRatio"].map(
    (key) => [key, new Set(["limits"])] as const,
  ),
]);
const quantityFields = new Set(["sizeLimit", "divisor", "averageValue"]);

/** API groups whose objects carry durations as text. */
const durationGroups = new Set([
  "argoproj.io",
  "cert-manager.io",
  "external-secrets.io",
  "gateway.networking.k8s.io",
  "helm.cattle.io",
  "monitoring.coreos.com",
  "traefik.io",
  "velero.io",
]);
const durationField =
  /(?:^(?:for|ttl|retention|timeout|duration|maxDuration|renewBefore|backendRequest|request)$|interval$|timeout$|duration$|_for$|wait$)/i;

/** Whether two different values mean the same where they stand: quantities and durations, by value. */
export function sameMeaning(group: string, path: Path, before: Json, after: Json): boolean {
  const [key, parent, grandparent] = lastKeys(path);
  if (quantityFields.has(key) || quantityMaps.get(parent)?.has(grandparent)) {
    const amount = parseQuantity(before);
    return amount !== undefined && amount === parseQuantity(after);
  }
  if (!durationGroups.has(group) || !durationField.test(key)) return false;
  const time = parseDuration(before);
  return time !== undefined && time === parseDuration(after);
}

/** The last three keys, list items left out. */
function lastKeys(path: Path): [key: string, parent: string, grandparent: string] {
  const keys: string[] = [];
  for (let step: Path | undefined = path; step !== undefined && keys.length < 3; step = step.parent) {
    if (typeof step.step === "string") keys.push(step.step);
  }
  return [keys[0] ?? "", keys[1] ?? "", keys[2] ?? ""];
}
