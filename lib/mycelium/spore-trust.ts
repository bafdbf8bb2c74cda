import { isJsonObject, type Json, objectAt, stringAt, textOf } from "../kubernetes/manifest.ts";
import type { NodePrefix } from "./address.ts";
import { isPublicKey, prefixOfKey } from "./spore.ts";
import { parseTime } from "./time.ts";

/** What counts of a SporeTrust. */
export interface SporeStatement {
  /** Empty where it has none. */
  readonly name: string;
  /** Undefined where its key is none: nobody knows whom it is about. */
  readonly prefix?: NodePrefix;
  /** 0 to 100; 0 where anything of it is wrong. */
  readonly trust: number;
  /** @default - never */
  readonly expires?: Date;
  /** What is wrong with it. @default - nothing */
  readonly problem?: string;
}

/** Reads a SporeTrust. The API server holds the rules of its definition, but may have had another one when it took the object. */
export function readSporeTrust(object: unknown): SporeStatement {
  const whole = isJsonObject(object) ? object : {};
  const name = stringAt(whole, "metadata", "name") ?? "";
  const { publicKey, trust, expires } = objectAt(whole, "spec");
  if (typeof publicKey !== "string" || !isPublicKey(publicKey)) {
    return {
      name,
      trust: 0,
      problem: `spec.publicKey must be 64 hexadecimal digits in lower case, got ${shown(publicKey)}`,
    };
  }
  const prefix = prefixOfKey(publicKey);
  if (!isTrust(trust)) {
    return { name, prefix, trust: 0, problem: `spec.trust must be a whole number from 0 to 100, got ${shown(trust)}` };
  }
  if (expires === undefined) return { name, prefix, trust };
  const end = typeof expires === "string" ? parseTime(expires) : undefined;
  if (end === undefined) {
    const problem = `spec.expires must be a time like 2027-01-31T09:00:00Z, got ${shown(expires)}`;
    return { name, prefix, trust: 0, problem };
  }
  return { name, prefix, trust, expires: end };
}

function isTrust(value: Json | undefined): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 100;
}

function shown(value: Json | undefined): string {
  return value === undefined ? "nothing" : textOf(value).slice(0, 100);
}
