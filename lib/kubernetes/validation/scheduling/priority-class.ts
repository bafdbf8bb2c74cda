import { Field } from "../field.ts";
import type { Validator } from "../validator.ts";

const highestOfUsers = 1_000_000_000;

/** The classes that Kubernetes makes itself, which nobody may change. */
const systemClasses: ReadonlyMap<string, number> = new Map([
  ["system-cluster-critical", 2_000_000_000],
  ["system-node-critical", 2_000_001_000],
]);

export const validatePriorityClass: Validator = (object, report) => {
  const priorityClass = new Field(object, report);
  const name = priorityClass.at("metadata", "name");
  const value = priorityClass.at("value");
  if (!name.text.startsWith("system-")) {
    if (value.number !== undefined && value.number > highestOfUsers)
      value.report(`must be at most ${highestOfUsers}, got ${value.number}`);
    return;
  }
  const expected = systemClasses.get(name.text);
  if (expected === undefined) name.report("must not begin with system-, which is reserved for Kubernetes");
  else if (value.number !== expected) value.report(`must be ${expected} for ${name.text}, got ${value.number ?? 0}`);
  else if (priorityClass.at("globalDefault").value === true)
    priorityClass.at("globalDefault").report(`must be false for ${name.text}, got true`);
};
