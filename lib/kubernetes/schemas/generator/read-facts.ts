import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Facts } from "./facts.ts";

/** The files of `facts/`, in the order of their names. */
export function readFacts(): Facts[] {
  const folder = join(import.meta.dirname, "facts");
  return readdirSync(folder)
    .sort()
    .map((file): Facts => parse(readFileSync(join(folder, file), "utf8")));
}
