import type { NftTable } from "../../../lib/mycelium/nft-table.ts";
import { shapeOf } from "../desired/table-shape.ts";
import type { FilterTable } from "../observed/filter-table.ts";
import type { Operation } from "./operation.ts";

/** What makes a table as it has to be: elements of sets alone, as long as its rules fit. */
export function tableOperations(observed: FilterTable | undefined, desired: NftTable): readonly Operation[] {
  if (observed === undefined || !isEqual(observed.shape, shapeOf(desired))) {
    return [{ type: "build-table", table: desired }];
  }
  return [...desired.sets].flatMap(([set, elements]) => {
    const found = observed.sets.get(set) ?? new Set();
    const add = [...elements].filter((element) => !found.has(element));
    const remove = [...found].filter((element) => !elements.has(element));
    if (add.length === 0 && remove.length === 0) return [];
    return [{ type: "change-elements" as const, table: desired.name, set, add, remove }];
  });
}

function isEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index]);
}
