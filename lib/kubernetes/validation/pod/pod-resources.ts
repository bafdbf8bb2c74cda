import type { JsonObject } from "../../manifest.ts";
import type { Path } from "../../path.ts";
import { amountOf } from "../amounts.ts";
import { has, objectIn } from "../fields.ts";
import { isHugePages } from "../resource-names.ts";
import type { Report } from "../validator.ts";
import { type Container, isSidecar } from "./container.ts";
import { validateResources } from "./resources.ts";

const nothing: JsonObject = {};
const none: ReadonlySet<string> = new Set();

/** What the whole pod asks for, against what its containers do. */
export function validatePodResources(
  resources: JsonObject,
  path: Path,
  containers: readonly Container[],
  report: Report,
): void {
  if (has(resources, "claims")) report([...path, "claims"], "cannot be set for a whole pod");
  validateResources({ ...resources, claims: null }, path, none, report);
  const requests = objectIn(resources, "requests") ?? nothing;
  const limits = objectIn(resources, "limits") ?? nothing;
  for (const kind of ["requests", "limits"] as const) {
    for (const name of Object.keys(kind === "requests" ? requests : limits)) {
      if (name !== "cpu" && name !== "memory" && !isHugePages(name))
        report([...path, kind, name], `must be cpu, memory or huge pages for a whole pod, got ${name}`);
    }
  }
  for (const [name, value] of Object.entries(requests)) {
    const [own, total] = [amountOf(value), totalOf(containers, "requests", name)];
    if (own !== undefined && own < total)
      report([...path, "requests", name], `must be at least what the containers request, got ${value}`);
  }
  for (const [name, value] of Object.entries(limits)) {
    const own = amountOf(value);
    if (own === undefined) continue;
    if (isHugePages(name) && own < totalOf(containers, "limits", name))
      report([...path, "limits", name], `must be at least the limits of the containers, got ${value}`);
    for (const container of containers) {
      if (container.list !== "containers") continue;
      const limit = amountIn(container, "limits", name);
      if (limit !== undefined && limit > own)
        report([...container.path, "resources", "limits", name], `must be at most the limit of the pod ${value}`);
    }
  }
}

/** What the pod needs when it needs most: init containers run alone, beside the sidecars that have started before. */
function totalOf(containers: readonly Container[], kind: "requests" | "limits", name: string): bigint {
  let running = 0n;
  let most = 0n;
  for (const container of containers) {
    if (container.list !== "initContainers") continue;
    const amount = amountIn(container, kind, name) ?? 0n;
    if (isSidecar(container)) running += amount;
    const now = isSidecar(container) ? running : running + amount;
    if (now > most) most = now;
  }
  for (const container of containers) {
    if (container.list === "containers") running += amountIn(container, kind, name) ?? 0n;
  }
  return running > most ? running : most;
}

function amountIn({ value }: Container, kind: "requests" | "limits", name: string): bigint | undefined {
  const amounts = objectIn(objectIn(value, "resources") ?? nothing, kind) ?? nothing;
  return Object.hasOwn(amounts, name) ? amountOf(amounts[name]) : undefined;
}
