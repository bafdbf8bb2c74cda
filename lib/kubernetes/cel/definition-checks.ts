import { quote } from "../../errors.ts";
import { isJsonObject, type Json, type JsonObject, listAt, objectAt, stringAt } from "../manifest.ts";
import type { Path } from "../path.ts";
import type { Report } from "../validation/validator.ts";
import { CompileError } from "./cel-error.ts";
import { compileProblem } from "./compile.ts";
import { ruleEnvironment } from "./environments.ts";
import { leadsToField } from "./field-path.ts";
import { namesIn } from "./names.ts";
import { parse } from "./parser.ts";
import { hasRules } from "./rules.ts";
import { bool, string } from "./type.ts";

const reasons = ["FieldValueDuplicate", "FieldValueForbidden", "FieldValueInvalid", "FieldValueRequired"];

interface Place {
  readonly path: Path;
  readonly isRoot: boolean;
  /** Whether an old value can be found for the value here: not within lists that have no keys. */
  readonly hasOldSelf: boolean;
}

/** Reports what the API server refuses in `x-kubernetes-validations`, at all levels of a schema. */
export function checkDefinitionRules(schema: JsonObject, path: Path, report: Report): void {
  walk(schema, { path, isRoot: true, hasOldSelf: true }, report);
}

function walk(schema: JsonObject, place: Place, report: Report): void {
  if (!hasRules(schema)) return;
  for (const [position, rule] of listAt(schema, "x-kubernetes-validations").entries()) {
    checkRule(rule, schema, { ...place, path: [...place.path, "x-kubernetes-validations", position] }, report);
  }
  const enter = (inner: Json | undefined, hasOldSelf: boolean, ...steps: Path): void => {
    if (!isJsonObject(inner)) return;
    const isRoot = inner["x-kubernetes-embedded-resource"] === true;
    walk(inner, { path: [...place.path, ...steps], isRoot, hasOldSelf }, report);
  };
  for (const [name, property] of Object.entries(objectAt(schema, "properties"))) {
    enter(property, place.hasOldSelf, "properties", name);
  }
  enter(schema.additionalProperties, place.hasOldSelf, "additionalProperties");
  enter(schema.items, place.hasOldSelf && schema["x-kubernetes-list-type"] === "map", "items");
}

function checkRule(rule: Json, schema: JsonObject, place: Place, report: Report): void {
  const source = stringAt(rule, "rule") ?? "";
  checkTexts(rule, schema, place.path, report);
  if (source.trim() === "" || !isJsonObject(rule)) return;
  const hasOptionalOldSelf = rule.optionalOldSelf === true;
  const environment = ruleEnvironment(schema, { isRoot: place.isRoot, hasOptionalOldSelf });
  if (environment === undefined) return;
  const problem = compileProblem(source, environment, [bool]);
  if (problem !== undefined) {
    report([...place.path, "rule"], `is not a CEL expression that compiles: ${problem}`);
    return;
  }
  const message = stringAt(rule, "messageExpression") ?? "";
  const messageProblem = message.trim() === "" ? undefined : compileProblem(message, environment, [string]);
  if (messageProblem !== undefined) {
    report([...place.path, "messageExpression"], `is not a CEL expression that compiles: ${messageProblem}`);
  }
  const usesOldSelf = mentions(source, "oldSelf");
  if (usesOldSelf && !place.hasOldSelf) {
    report([...place.path, "rule"], "must not use oldSelf within a list that is not of type map");
  }
  if (!usesOldSelf && rule.optionalOldSelf !== undefined) {
    report([...place.path, "optionalOldSelf"], "must not be set when the rule does not use oldSelf");
  }
}

/** What is beside the expressions. */
function checkTexts(rule: Json, schema: JsonObject, path: Path, report: Report): void {
  const [source = "", message, messageExpression, fieldPath, reason] = [
    "rule",
    "message",
    "messageExpression",
    "fieldPath",
    "reason",
  ].map((key) => stringAt(rule, key));
  if (source.trim() === "") report([...path, "rule"], "must not be empty");
  else if (message && message.trim() === "") report([...path, "message"], "must not be blank");
  else if (/[\n\r]/.test(message?.trim() ?? "")) report([...path, "message"], "must not contain line breaks");
  else if (/[\n\r]/.test(source.trim()) && !message?.trim()) {
    report([...path, "message"], "must be set when the rule has several lines");
  }
  if (messageExpression && messageExpression.trim() === "") report([...path, "messageExpression"], "must not be blank");
  if (reason !== undefined && !reasons.includes(reason)) {
    report([...path, "reason"], `must be one of ${reasons.join(", ")}, got ${quote(reason)}`);
  }
  if (fieldPath && !leadsToField(fieldPath, schema)) {
    report([...path, "fieldPath"], `must lead to a field of the schema, got ${quote(fieldPath)}`);
  }
}

function mentions(source: string, name: string): boolean {
  try {
    return namesIn(parse(source)).has(name);
  } catch (error) {
    if (error instanceof CompileError) return false;
    throw error;
  }
}
