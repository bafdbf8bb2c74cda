import { quote } from "../../errors.ts";
import { isJsonObject, type Json, type JsonObject } from "../manifest.ts";
import type { Path } from "../path.ts";
import type { Scalar } from "../schemas/scalars.ts";
import type { Report } from "./validator.ts";

/**
 * A place in an object, whether something is there or not: rules look through it as the API server looks through its structs. Null
 * counts as nothing, and a value of the wrong type too, as the schema reports that.
 */
export class Field {
  readonly value: Json | undefined;
  readonly #report: Report;
  readonly #parent: Field | undefined;
  readonly #step: string | number;

  constructor(value: Json | undefined, report: Report, parent?: Field, step: string | number = "") {
    this.value = value;
    this.#report = report;
    this.#parent = parent;
    this.#step = step;
  }

  /** Keys and list positions from the object. */
  get path(): Path {
    return this.#parent === undefined ? [] : [...this.#parent.path, this.#step];
  }

  /** Whether there is a value other than null. */
  get isSet(): boolean {
    return this.value !== undefined && this.value !== null;
  }

  /** Nothing, or something without content: an empty string, list or map. */
  get isEmpty(): boolean {
    if (!this.isSet || this.value === "") return true;
    if (Array.isArray(this.value)) return this.value.length === 0;
    return isJsonObject(this.value) && Object.keys(this.value).length === 0;
  }

  /** The string that is here, or the empty string. */
  get text(): string {
    return typeof this.value === "string" ? this.value : "";
  }

  /** The number that is here, or undefined. */
  get number(): number | undefined {
    return typeof this.value === "number" ? this.value : undefined;
  }

  /** The items of the list that is here, none when it is no list. */
  get items(): readonly Field[] {
    return Array.isArray(this.value)
      ? this.value.map((item: Json, position) => new Field(item, this.#report, this, position))
      : [];
  }

  /** The mapping that is here, empty when there is none. */
  get object(): JsonObject {
    return isJsonObject(this.value) ? this.value : {};
  }

  /** The values of the map that is here by key, none when it is no map. */
  get entries(): readonly (readonly [key: string, field: Field])[] {
    return isJsonObject(this.value) ? Object.keys(this.value).map((key) => [key, this.at(key)] as const) : [];
  }

  /** The field below one or more names. */
  at(...names: readonly string[]): Field {
    let field: Field = this;
    for (const name of names) {
      const { value } = field;
      field = new Field(
        isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined,
        this.#report,
        field,
        name,
      );
    }
    return field;
  }

  /** The strings of the list that is here. The API server takes a null among them as an empty one. */
  texts(): string[] {
    return this.items.map(({ text }) => text);
  }

  /** What rules that take an object and a path ask for. */
  get reporter(): Report {
    return this.#report;
  }

  report(message: string): void {
    this.#report(this.path, message);
  }

  /** Reports what the API server takes, with a warning. */
  warn(message: string): void {
    this.#report(this.path, message, { severity: "warning" });
  }

  /** Reports that the value is missing, or that a string, list or map is empty; returns whether it is neither. */
  mustBeFilled(): boolean {
    if (!this.isSet) this.report("is missing");
    else if (this.isEmpty) this.report("must not be empty");
    else return true;
    return false;
  }

  /** Reports a value that is not of the format. */
  mustBe(format: Scalar): void {
    const isChecked = typeof this.value === "string" || typeof this.value === "number";
    if (isChecked && this.value !== undefined && !format.test(this.value))
      this.report(`must be ${format.description}, got ${quote(this.value)}`);
  }

  /** Reports a missing or empty value, and one that is not of the format. */
  mustBeFilledWith(format: Scalar): void {
    if (this.mustBeFilled()) this.mustBe(format);
  }

  /** Reports a number out of the range, whose ends belong to it. */
  mustBeBetween(from: number, to: number): void {
    const { number } = this;
    if (number !== undefined && (number < from || number > to))
      this.report(`must be from ${from} to ${to}, got ${number}`);
  }

  /** Reports a number below the limit. */
  mustBeAtLeast(least: number): void {
    const { number } = this;
    if (number !== undefined && number < least) this.report(`must be at least ${least}, got ${number}`);
  }

  /** Reports a string of other values. */
  mustBeOneOf(values: readonly string[]): void {
    if (typeof this.value === "string" && !values.includes(this.value))
      this.report(`must be ${values.length === 1 ? "" : "one of "}${values.join(", ")}, got ${quote(this.value)}`);
  }

  /** Reports a value that is there although it may not be. */
  mustNotBeSet(reason: string): void {
    if (this.isSet) this.report(`must not be set ${reason}`);
  }

  /** Reports a list, map or string that is longer than allowed. */
  mustHaveAtMost(most: number, unit: string): void {
    const size = this.#size;
    if (size > most) this.report(`must have at most ${most} ${unit}, got ${size}`);
  }

  get #size(): number {
    if (Array.isArray(this.value) || typeof this.value === "string") return this.value.length;
    return isJsonObject(this.value) ? Object.keys(this.value).length : 0;
  }
}
