import type { CheckObject } from "../checks/input.ts";
import type { Problem } from "../errors.ts";
import { describeObject } from "../kubernetes/object-ref.ts";
import type { SourceValue } from "./typescript.ts";

/** An object to import, and where it was read. */
export type ImportObject = Pick<CheckObject, "manifest" | "file">;

/** What became of an object, and what a person has to look at. */
export interface ImportRow {
  readonly object: string;
  readonly became: string;
  /** Sentences without their end; empty when there is nothing to look at. */
  readonly look: readonly string[];
}

/** What a source file imports. */
export interface SourceImport {
  /** A package, or a path in `lib/`. */
  readonly module: string;
  readonly name: string;
  /** @default false */
  readonly typeOnly?: boolean;
}

/** A statement of `build`. */
export interface BuildStatement {
  /** What it calls, with all arguments but the last: `new WebService(chart, "web", `. */
  readonly start: string;
  readonly value: SourceValue;
  /** What follows the last argument: `);`. */
  readonly end: string;
  readonly imports: readonly SourceImport[];
}

/** An application while it is being made of objects. Each of them is taken once. */
export class Draft {
  /** What nobody has taken, in the order in which it was read. */
  readonly rest: ImportObject[];
  readonly rows = new Map<ImportObject, ImportRow>();
  /** What a person has to look at beside single objects. */
  readonly notes: ImportRow[] = [];
  readonly problems: Problem[] = [];
  /** Fields of the declaration, by name. */
  readonly fields = new Map<string, SourceValue>();
  readonly imports: SourceImport[] = [];
  readonly statements: BuildStatement[] = [];

  constructor(
    readonly name: string,
    readonly objects: readonly ImportObject[],
  ) {
    this.rest = [...objects];
  }

  /** Those of a kind that nobody has taken. */
  ofKind(...kinds: readonly string[]): ImportObject[] {
    return this.rest.filter(({ manifest }) => kinds.includes(manifest.kind));
  }

  /** Says what became of an object. */
  take(object: ImportObject, became: string, look: readonly string[] = []): void {
    const at = this.rest.indexOf(object);
    if (at >= 0) this.rest.splice(at, 1);
    this.rows.set(object, { object: describeObject(object.manifest), became, look });
  }

  /** Says why an object cannot be imported. */
  refuse(object: ImportObject, problem: Omit<Problem, "where">): void {
    this.take(object, "");
    this.problems.push({ where: `${object.file} ${describeObject(object.manifest)}`, ...problem });
  }
}
