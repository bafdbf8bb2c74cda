import { type Json, type JsonObject, textOf } from "../../kubernetes/manifest.ts";
import { matches, type Selector } from "../../kubernetes/selector.ts";

/** Things with labels, found by selector without looking at all of them. */
export class LabelIndex<T extends { readonly labels: JsonObject }> {
  readonly #all: T[] = [];
  readonly #byLabel = new Map<string, T[]>();

  add(item: T): void {
    this.#all.push(item);
    for (const key of Object.keys(item.labels)) {
      const label = labelOf(key, item.labels[key]);
      const items = this.#byLabel.get(label);
      if (items === undefined) this.#byLabel.set(label, [item]);
      else items.push(item);
    }
  }

  get all(): readonly T[] {
    return this.#all;
  }

  select(selector: Selector): T[] {
    return this.#candidates(selector).filter(({ labels }) => matches(selector, labels));
  }

  /** Those that have the rarest of the labels. */
  #candidates({ equal }: Selector): readonly T[] {
    let fewest: readonly T[] = this.#all;
    for (const label of equal) {
      const items = this.#byLabel.get(labelOf(label[0], label[1])) ?? [];
      if (items.length < fewest.length) fewest = items;
    }
    return fewest;
  }
}

function labelOf(key: string, value: Json | undefined): string {
  return `${key}=${textOf(value)}`;
}
