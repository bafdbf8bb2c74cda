import { groupKindOf } from "../kinds.ts";
import { type JsonObject, stringAt } from "../manifest.ts";
import type { ObjectProblem } from "../object-problem.ts";
import { validateMetadata } from "./metadata.ts";
import type { Report } from "./validator.ts";
import { validators } from "./validators.ts";

/** Everything that the API server's own code would refuse or warn of in one object that follows its schema. */
export function validate(object: JsonObject): readonly ObjectProblem[] {
  const type = groupKindOf({ apiVersion: stringAt(object, "apiVersion") ?? "", kind: stringAt(object, "kind") ?? "" });
  const problems: ObjectProblem[] = [];
  const report: Report = (path, message, details) => problems.push({ path, message, ...details });
  validateMetadata(object, report);
  validators.get(type)?.(object, report);
  return problems;
}
