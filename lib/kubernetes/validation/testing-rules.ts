import { isJsonObject, type Json, type JsonObject } from "../manifest.ts";
import { formatPath, type Path, parsePath } from "../path.ts";
import type { Validator } from "./validator.ts";

/** Values by path, `spec.ports[0].name`; undefined removes what is there. */
export type Changes = Readonly<Record<string, Json | undefined>>;

/** What a validator says of an object with changes: `spec.a: is missing`, and `warning: spec.b: is deprecated`. */
export function problemsOf(validator: Validator, object: JsonObject, changes: Changes = {}): string[] {
  const problems: string[] = [];
  const report: Parameters<Validator>[1] = (path, message, details) => {
    problems.push(`${details?.severity === undefined ? "" : "warning: "}${formatPath(path)}: ${message}`);
  };
  let changed: Json | undefined = object;
  for (const [path, value] of Object.entries(changes)) changed = withValue(changed, parsePath(path), value);
  validator(isJsonObject(changed) ? changed : {}, report);
  return problems;
}

function withValue(value: Json | undefined, [step, ...rest]: Path, to: Json | undefined): Json | undefined {
  if (step === undefined) return to;
  if (typeof step === "number") {
    const list = Array.isArray(value) ? [...value] : [];
    const item = withValue(list[step], rest, to);
    if (item === undefined) list.splice(step, 1);
    else list[step] = item;
    return list;
  }
  const { [step]: old, ...others } = isJsonObject(value) ? value : {};
  const inside = withValue(old, rest, to);
  return inside === undefined ? others : { ...others, [step]: inside };
}
