import { compileChecks } from "../cel/compile-checks.ts";
import type { Validator } from "./validator.ts";

/** By API group and kind: `apps/Deployment`, `/Service`. */
export const validators: ReadonlyMap<string, Validator> = together(new Map<string, Validator>([]), compileChecks);

/** All validators of each kind as one. */
function together(...maps: readonly ReadonlyMap<string, Validator>[]): ReadonlyMap<string, Validator> {
  const merged = new Map<string, Validator>();
  for (const [type, validator] of maps.flatMap((map) => [...map])) {
    const first = merged.get(type);
    merged.set(type, first === undefined ? validator : both(first, validator));
  }
  return merged;
}

function both(first: Validator, second: Validator): Validator {
  return (object, report) => {
    first(object, report);
    second(object, report);
  };
}
