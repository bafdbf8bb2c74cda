import { EvaluationError, noSuchOverload } from "../cel-error.ts";
import { opaque } from "../type.ts";
import { Opaque, type Value } from "../value.ts";
import { boolOf, textOf } from "./arguments.ts";
import { type Overload, overload } from "./overload.ts";

class Semver extends Opaque {
  readonly type = opaque("kubernetes.Semver");
  readonly numbers: readonly bigint[];
  readonly prerelease: readonly string[];

  constructor(numbers: readonly bigint[], prerelease: readonly string[]) {
    super();
    this.numbers = numbers;
    this.prerelease = prerelease;
  }

  equals(other: Opaque): boolean {
    return other instanceof Semver && compare(this, other) === 0n;
  }
}

const version =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[A-Za-z-][\dA-Za-z-]*)(?:\.(?:0|[1-9]\d*|\d*[A-Za-z-][\dA-Za-z-]*))*))?(?:\+[\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*)?$/;

function parse(text: string): Semver | undefined {
  const [, major, minor, patch, prerelease] = version.exec(text) ?? [];
  if (major === undefined || minor === undefined || patch === undefined) return undefined;
  return new Semver([BigInt(major), BigInt(minor), BigInt(patch)], prerelease?.split(".") ?? []);
}

/** `1.2.0` for `v1.02`: no `v`, no leading zeros, all three numbers. */
function normalized(text: string): string {
  const [, numbers = "", rest = ""] = /^v?(\d+(?:\.\d+){0,2})(.*)$/s.exec(text) ?? [];
  if (numbers === "") return text;
  const parts = numbers.split(".").map((part) => part.replace(/^0+(?=\d)/, ""));
  // With fewer than three numbers nothing may follow them.
  if (parts.length < 3 && rest !== "") return text;
  return [...parts, "0", "0"].slice(0, 3).join(".") + rest;
}

function compare(a: Semver, b: Semver): bigint {
  for (const [at, number] of a.numbers.entries()) {
    const difference = number - (b.numbers[at] ?? 0n);
    if (difference !== 0n) return difference < 0n ? -1n : 1n;
  }
  if (a.prerelease.length === 0 || b.prerelease.length === 0) {
    return BigInt(Number(b.prerelease.length > 0) - Number(a.prerelease.length > 0));
  }
  for (const [at, part] of a.prerelease.entries()) {
    const order = comparePart(part, b.prerelease[at]);
    if (order !== 0) return BigInt(order);
  }
  return a.prerelease.length < b.prerelease.length ? -1n : 0n;
}

/** Numbers come before words, and whatever is there after what is missing. */
function comparePart(a: string, b: string | undefined): number {
  if (b === undefined) return 1;
  if (a === b) return 0;
  const [left, right] = [/^\d+$/.test(a), /^\d+$/.test(b)];
  if (left && right) return BigInt(a) < BigInt(b) ? -1 : 1;
  return left !== right ? (left ? -1 : 1) : a < b ? -1 : 1;
}

function parsed(text: Value | undefined, normalize: boolean): Semver | undefined {
  return parse(normalize ? normalized(textOf(text)) : textOf(text));
}

function semver(text: Value | undefined, normalize: boolean): Semver {
  const found = parsed(text, normalize);
  if (found === undefined) throw new EvaluationError(`not a semantic version: ${JSON.stringify(text)}`);
  return found;
}

function semverOf(value: Value | undefined): Semver {
  if (!(value instanceof Semver)) throw noSuchOverload();
  return value;
}

/** Semantic versions. */
export const semvers = (): readonly Overload[] => [
  overload("semver(string): Semver", (text) => semver(text, false)),
  overload("semver(string, bool): Semver", (text, normalize) => semver(text, boolOf(normalize))),
  overload("isSemver(string): bool", (text) => parsed(text, false) !== undefined),
  overload("isSemver(string, bool): bool", (text, normalize) => parsed(text, boolOf(normalize)) !== undefined),
  overload("Semver.isGreaterThan(Semver): bool", (a, b) => compare(semverOf(a), semverOf(b)) > 0n),
  overload("Semver.isLessThan(Semver): bool", (a, b) => compare(semverOf(a), semverOf(b)) < 0n),
  overload("Semver.compareTo(Semver): int", (a, b) => compare(semverOf(a), semverOf(b))),
  overload("Semver.major(): int", (value) => semverOf(value).numbers[0] ?? 0n),
  overload("Semver.minor(): int", (value) => semverOf(value).numbers[1] ?? 0n),
  overload("Semver.patch(): int", (value) => semverOf(value).numbers[2] ?? 0n),
];
