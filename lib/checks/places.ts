import { refOf } from "../kubernetes/object-ref.ts";
import { type Path, parsePath } from "../kubernetes/path.ts";
import type { CheckObject } from "./input.ts";
import { type FieldFinder, fieldFinder } from "./line.ts";
import type { CheckProblem } from "./problem.ts";

/** Where objects stand in the texts of their files. Each file is read once, and only when somebody asks for it. */
export class Places {
  readonly #textOf: (file: string) => string | undefined;
  readonly #finders = new Map<string, FieldFinder>();

  /** @param textOf undefined for a file that is not there */
  constructor(textOf: (file: string) => string | undefined) {
    this.#textOf = textOf;
  }

  /** The line of a problem, from 1, or undefined when it cannot be found. */
  lineOf({ file, object, path }: CheckProblem): number | undefined {
    return this.#finder(file).line(object, parsePath(path));
  }

  /** What an unquoted value of an object says in its file. */
  written({ file, manifest }: CheckObject, path: Path): string | undefined {
    return this.#finder(file).written(refOf(manifest), path);
  }

  #finder(file: string): FieldFinder {
    const finder = this.#finders.get(file) ?? fieldFinder(this.#textOf(file) ?? "");
    this.#finders.set(file, finder);
    return finder;
  }
}
