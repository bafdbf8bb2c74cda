import type { Validator } from "./validator.ts";

/** By API group and kind: `apps/Deployment`, `/Service`. */
export const validators: ReadonlyMap<string, Validator> = new Map<string, Validator>([]);
