import { counted, listed } from "../wording.ts";
import type { Difference } from "./compare.ts";
import type { Field } from "./document.ts";
import { groupBy } from "./group-by.ts";
import { formatSteps, type Step } from "./path.ts";

const definition = "apiextensions.k8s.io/CustomResourceDefinition";

/** What a difference inside the schema of a definition is about; undefined for one that is elsewhere. */
export function schemaPartOf(type: string, { steps }: Difference): "description" | "schema" | undefined {
  const [spec, versions, , schema, ...inside] = steps.map(({ step }) => step);
  if (type !== definition || spec !== "spec" || versions !== "versions" || schema !== "schema") return undefined;
  // A field may have this name.
  return inside.at(-1) === "description" && inside.at(-2) !== "properties" ? "description" : "schema";
}

/** What changes in the schemas of a definition, in one sentence for each version: in full they would hide all else. */
export function schemaSummaries(type: string, differences: readonly Difference[]): Field[] {
  const found = differences.filter((difference) => schemaPartOf(type, difference) === "schema");
  const byVersion = groupBy(({ steps }) => formatSteps(steps.slice(0, 4).map(({ step }) => step)), found);
  return [...byVersion].map(([path, all]) => ({ path, after: sentenceOf(all) }));
}

function sentenceOf(differences: readonly Difference[]): string {
  const fields = { added: new Set<string>(), removed: new Set<string>(), changed: new Set<string>() };
  for (const { steps, before, after } of differences) {
    const inside = steps.slice(5).map(({ step }) => step);
    const isField = inside.at(-2) === "properties" && (before === undefined || after === undefined);
    fields[!isField ? "changed" : before === undefined ? "added" : "removed"].add(fieldOf(inside));
  }
  const parts = Object.entries(fields).flatMap(([how, names]) =>
    names.size === 0 ? [] : [`${counted(names.size, "field")} ${how} (${listed([...names], 3)})`],
  );
  return listed(parts);
}

/** `spec.keystores.pkcs12.profile`: the field that a place in a schema is about. */
function fieldOf(steps: readonly Step[]): string {
  let path = "";
  for (let i = 0; i < steps.length; i++) {
    const [step, name] = [steps[i], steps[i + 1]];
    if (step === "properties" && typeof name === "string") {
      path += path === "" ? name : `.${name}`;
      i++;
    } else if (step === "items" || step === "additionalProperties") path += "[]";
    else break;
  }
  return path === "" ? "the whole object" : path;
}
