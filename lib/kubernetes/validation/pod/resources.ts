import type { JsonObject } from "../../manifest.ts";
import type { Path } from "../../path.ts";
import { parseQuantity } from "../../quantity.ts";
import { amountOf, isWhole } from "../amounts.ts";
import { has, objectIn, objectsIn, textIn } from "../fields.ts";
import { isDnsLabel } from "../formats.ts";
import { isContainerResource, isCounted, isHugePages, isOvercommitted, isResource } from "../resource-names.ts";
import { accepted, type Report } from "../validator.ts";

const nothing: JsonObject = {};

/** What a container asks for and may use at most. `claims` are the names of the pod's resource claims. */
export function validateResources(
  resources: JsonObject,
  path: Path,
  claims: ReadonlySet<string>,
  report: Report,
): void {
  const limits = objectIn(resources, "limits") ?? nothing;
  const requests = objectIn(resources, "requests") ?? nothing;
  validateAmounts(limits, [...path, "limits"], report);
  validateAmounts(requests, [...path, "requests"], report);
  for (const name of Object.keys(requests)) validateRequest(name, requests, limits, path, report);
  const names = [...Object.keys(limits), ...Object.keys(requests)];
  if (names.some(isHugePages) && !names.some((name) => name === "cpu" || name === "memory"))
    report(path, "must limit or request cpu or memory beside huge pages");
  if (has(resources, "claims")) validateClaims(resources, path, claims, report);
}

/** Amounts by the name of the resource. */
export function validateAmounts(amounts: JsonObject, path: Path, report: Report): void {
  for (const name of Object.keys(amounts)) {
    const value = amounts[name];
    if (!isResource(name) || !isContainerResource(name)) {
      report([...path, name], `must be a resource that containers have, such as cpu or memory, got ${name}`);
      continue;
    }
    const amount = amountOf(value);
    if (amount === undefined) continue;
    if (isCounted(name) && !isWhole(amount)) report([...path, name], `must be a whole number, got ${value}`);
    if (isHugePages(name) && !isDivisible(amount, name))
      report([...path, name], `must be a multiple of the page size, got ${value}`);
    if ((name === "memory" || name === "ephemeral-storage") && !isWhole(amount))
      report([...path, name], `must be a whole number of bytes, got ${value}`, accepted);
  }
}

function isDivisible(amount: bigint, name: string): boolean {
  const pageSize = parseQuantity(name.slice("hugepages-".length));
  return pageSize !== undefined && pageSize > 0n && isWhole(pageSize) && amount % pageSize === 0n;
}

function validateRequest(name: string, requests: JsonObject, limits: JsonObject, path: Path, report: Report): void {
  if (!Object.hasOwn(limits, name)) {
    if (!isOvercommitted(name)) report([...path, "limits"], `must limit ${name} too, which is requested`);
    return;
  }
  const request = amountOf(requests[name]);
  const limit = amountOf(limits[name]);
  if (request === undefined || limit === undefined) return;
  const rule =
    request !== limit && !isOvercommitted(name) ? "must be its limit" : request > limit && "must be at most its limit";
  if (rule === false) return;
  report([...path, "requests", name], `${rule} ${limits[name] ?? 0}, got ${requests[name]}`);
}

function validateClaims(resources: JsonObject, path: Path, claims: ReadonlySet<string>, report: Report): void {
  const used = new Map<string, string[]>();
  for (const [index, claim] of objectsIn(resources, "claims").entries()) {
    const at = [...path, "claims", index];
    const name = textIn(claim, "name");
    if (name === "") {
      report([...at, "name"], "must not be empty");
      continue;
    }
    if (!claims.has(name)) report([...at, "name"], `names no resource claim of the pod, got ${JSON.stringify(name)}`);
    const request = textIn(claim, "request");
    if (request !== "" && !isDnsLabel(request))
      report([...at, "request"], `must be a DNS label, got ${JSON.stringify(request)}`);
    const others = used.get(name);
    if (others === undefined) used.set(name, [request]);
    else if (request === "" || others.includes("") || others.includes(request)) report(at, `repeats claim ${name}`);
    else others.push(request);
  }
}
