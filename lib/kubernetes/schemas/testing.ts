import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { isJsonObject, type Json, type JsonObject, type Manifest } from "../manifest.ts";
import { createSchemas } from "./schemas.ts";

/** The text of a file of `data/`. */
export function readData(fileName: string): string {
  return readFileSync(join(import.meta.dirname, "data", fileName), "utf8");
}

/** The schemas of the repository. */
export const testSchemas = createSchemas(readData);

/** An object that an API server takes, and ways to break it. */
export interface Case {
  readonly object: Manifest;
  readonly broken?: readonly Breakage[];
}

/** One change to an object, and the one problem that follows from it. */
export interface Breakage {
  /** The field that is changed: `spec.containers[0].image`, or its steps where one of them has a dot. */
  readonly at: string | readonly string[];
  /** @default - the field is removed */
  readonly to?: Json;
  /** Where the problem is. @default - `at` */
  readonly path?: string;
  readonly message: string;
  readonly suggestion?: string;
  /** @default - an error */
  readonly severity?: "warning";
}

/** The files of `cases/`, by name. */
export function readCases(): { file: string; cases: readonly Case[] }[] {
  const folder = join(import.meta.dirname, "cases");
  return readdirSync(folder).map((file) => ({ file, cases: parse(readFileSync(join(folder, file), "utf8")) }));
}

/** `["spec", "containers", 0, "image"]` for `spec.containers[0].image`. */
export function stepsOf(path: string | readonly string[]): (string | number)[] {
  if (typeof path !== "string") return [...path];
  return [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([step, position]) =>
    position === undefined ? step : Number(position),
  );
}

/** A copy with another value at a path, or without it when the value is undefined. */
export function changed(value: JsonObject, steps: readonly (string | number)[], to: Json | undefined): JsonObject {
  const copy = changedAt(value, steps, to);
  return isJsonObject(copy) ? copy : {};
}

function changedAt(
  value: Json | undefined,
  [step, ...rest]: readonly (string | number)[],
  to: Json | undefined,
): Json | undefined {
  if (step === undefined) return to;
  if (Array.isArray(value)) return Object.assign([...value], { [step]: changedAt(value[Number(step)], rest, to) });
  const { [step]: old, ...others } = isJsonObject(value) ? value : {};
  const inside = changedAt(old, rest, to);
  return inside === undefined ? others : { ...others, [step]: inside };
}
