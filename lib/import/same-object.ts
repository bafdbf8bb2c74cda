import { withoutApiDefaults } from "../kubernetes/api-defaults.ts";
import { groupKindOf } from "../kubernetes/kinds.ts";
import { apiGroupOf, isJsonObject, type Json, type JsonObject, type Manifest } from "../kubernetes/manifest.ts";
import { podTemplateOf } from "../kubernetes/pods.ts";
import { compare, type Difference } from "../plan/compare.ts";
import { formatSteps } from "../plan/path.ts";

/** Labels that only say more about an object. */
const addedLabels: ReadonlySet<string> = new Set([
  "app.kubernetes.io/component",
  "app.kubernetes.io/name",
  "app.kubernetes.io/part-of",
]);

/**
 * Where an object that is made has another meaning than the one that it is to stand for: the paths, as a person writes them.
 * Namespaces are left out, which are those of the application. Labels that are added to others, names for ports without one, and
 * what the API server would say by itself change nothing.
 */
export function otherMeanings(before: Manifest, after: Manifest): string[] {
  const { apiVersion, kind } = before;
  return compare(plain(before), plain(after), { group: apiGroupOf(apiVersion), kind })
    .filter((difference) => difference.same === undefined && !isHarmless(difference))
    .map(({ steps }) => formatSteps(steps.map(({ step }) => step)));
}

function isHarmless({ steps, before }: Difference): boolean {
  if (before !== undefined) return false;
  const [list, , last] = steps.slice(-3).map(({ step }) => step);
  if (last === "name") return list === "ports";
  const [holder, label] = steps.slice(-2).map(({ step }) => step);
  return holder === "labels" && typeof label === "string" && addedLabels.has(label);
}

/** Without what can be said in several ways. */
function plain(manifest: Manifest): Json {
  const { namespace: _, ...metadata } = manifest.metadata;
  const template = podTemplateOf(groupKindOf(manifest), manifest);
  const numbers = new Map<Json | undefined, Json>();
  for (const { ports } of template?.containers ?? []) {
    for (const port of ports) {
      if (isJsonObject(port) && typeof port.containerPort === "number") numbers.set(port.name, port.containerPort);
    }
  }
  return withoutApiDefaults(withProbePorts({ ...manifest, metadata }, numbers));
}

const probes: ReadonlySet<string> = new Set(["httpGet", "tcpSocket"]);

/** Probes may name a port of their container or give its number. */
function withProbePorts(value: Json, numbers: ReadonlyMap<Json | undefined, Json>): Json {
  if (Array.isArray(value)) return value.map((item) => withProbePorts(item, numbers));
  if (!isJsonObject(value)) return value;
  const members = Object.entries(value).map(([key, inner]): [string, Json] => {
    const changed = probes.has(key) && isJsonObject(inner) ? withNumber(inner, numbers) : inner;
    return [key, withProbePorts(changed, numbers)];
  });
  return Object.fromEntries(members);
}

function withNumber(probe: JsonObject, numbers: ReadonlyMap<Json | undefined, Json>): JsonObject {
  const number = numbers.get(probe.port);
  return number === undefined ? probe : { ...probe, port: number };
}
