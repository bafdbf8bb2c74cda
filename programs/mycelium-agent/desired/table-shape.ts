import { commentOf, elementType, type NftTable } from "../../../lib/mycelium/nft-table.ts";
import { shapeLine, sortedShape } from "../observed/filter-table.ts";

/** What a table consists of beside elements, to be compared with what the kernel has. */
export function shapeOf({ counters, sets, chains }: NftTable): readonly string[] {
  return sortedShape([
    ...counters.map(shapeLine.counter),
    ...[...sets.keys()].map((name) => shapeLine.set(name, elementType)),
    ...chains.map(({ name, type, hook, priority }) => shapeLine.chain(name, type, hook, priority)),
    ...chains.flatMap(({ name, rules }) => rules.map((rule) => shapeLine.rule(name, commentOf(rule)))),
  ]);
}
