import { isJsonObject, type JsonObject, stringAt } from "../manifest.ts";
import type { ObjectProblem } from "../object-problem.ts";
import { check } from "./check.ts";
import type { Node } from "./node.ts";

/** What is wrong with the name of an object; `rule` is what the names of its kind must be. */
export function checkName(object: JsonObject, rule: Node): ObjectProblem[] {
  const path = ["metadata", "name"];
  const { metadata } = object;
  if (!isJsonObject(metadata)) return [];
  const { name, generateName } = metadata;
  const prefix = typeof generateName === "string" ? checkPrefix(generateName, rule) : [];
  if (prefix.length > 0) return prefix;
  if (name === undefined || name === null || name === "") {
    const isMade = (typeof generateName === "string" && generateName !== "") || check(rule, "", 0).length === 0;
    return isMade ? [] : [{ path, message: "is missing", expected: "a name" }];
  }
  if (typeof name !== "string") return [];
  const wanted = nameInSpec(object) ?? name;
  if (name !== wanted) return [{ path, message: `must be ${wanted} by the spec, got ${name}`, suggestion: wanted }];
  const problems = check(rule, name, 0);
  if (problems.length === 0) return problems;
  const likely = name.toLowerCase().replace(/[^a-z0-9.-]+/g, "-");
  const suggestion = check(rule, likely, 0).length === 0 ? { suggestion: likely } : {};
  return problems.map((problem) => ({ ...problem, ...suggestion, path }));
}

/** What is put behind it makes a dash at its end one in the middle. */
function checkPrefix(generateName: string, rule: Node): ObjectProblem[] {
  if (generateName === "") return [];
  const problems = check(rule, generateName.replace(/(?<=.)-$/, "a"), 0);
  return problems.map((problem) => ({ ...problem, path: ["metadata", "generateName"] }));
}

/** The spec of these two kinds says what they are called. */
function nameInSpec(object: JsonObject): string | undefined {
  if (object.kind === "CustomResourceDefinition") return withGroup(object, "names", "plural");
  if (object.kind === "APIService") return withGroup(object, "version");
  return undefined;
}

function withGroup({ spec }: JsonObject, ...path: readonly string[]): string | undefined {
  const [first, group] = [stringAt(spec, ...path), stringAt(spec, "group")];
  return first === undefined || group === undefined ? undefined : `${first}.${group}`;
}
