import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Render } from "../charts/render.ts";
import { formatRender, parseRender } from "./render-file.ts";
import { writeWhole } from "./write-whole.ts";

/** Renders on the disk: a file for each, that Git ignores. */
export class RenderCache {
  readonly #folder: string;
  readonly #read = new Map<string, Render | undefined>();

  /** @param folder `.charts/` of a repository */
  constructor(folder: string) {
    this.#folder = join(folder, "renders");
  }

  /** What was kept under a key; undefined as well when that cannot be read any more. */
  get(key: string): Render | undefined {
    if (!this.#read.has(key)) this.#read.set(key, this.#parse(key));
    return this.#read.get(key);
  }

  /** Keeps a render: whole or not at all, also when several do it at the same time. */
  put(render: Render): void {
    writeWhole(this.#pathOf(render.key), formatRender(render));
    this.#read.delete(render.key);
  }

  #pathOf(key: string): string {
    return join(this.#folder, `${key}.json`);
  }

  #parse(key: string): Render | undefined {
    let bytes: Buffer;
    try {
      bytes = readFileSync(this.#pathOf(key));
    } catch {
      return undefined;
    }
    return parseRender(key, bytes);
  }
}
