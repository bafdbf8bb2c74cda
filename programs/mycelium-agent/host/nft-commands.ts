import { commentOf, elementType, type NftTable } from "../desired/nft-table.ts";
import type { Operation } from "../difference/operation.ts";

/** Operations that `nft` knows. */
export type NftOperation = Extract<Operation, { readonly type: "build-table" | "change-elements" }>;

const family = "inet";

/** What `nft --json --file -` reads: all of it happens, or nothing. */
export function nftCommands(operations: readonly NftOperation[]): string {
  const commands = operations.flatMap((operation) =>
    operation.type === "build-table" ? tableCommands(operation.table) : elementCommands(operation),
  );
  return JSON.stringify({ nftables: commands });
}

function tableCommands({ name, counters, sets, chains }: NftTable): readonly object[] {
  const table = { family, name };
  const inTable = { family, table: name };
  return [
    // Only what exists can be deleted.
    { add: { table } },
    { delete: { table } },
    { add: { table } },
    ...counters.map((counter) => ({ add: { counter: { ...inTable, name: counter } } })),
    ...[...sets].map(([set, elements]) => ({
      add: {
        set: { ...inTable, name: set, type: elementType, ...(elements.size > 0 && { elem: [...elements] }) },
      },
    })),
    ...chains.map(({ name: chain, type, hook, priority }) => ({
      add: { chain: { ...inTable, name: chain, type, hook, prio: priority, policy: "accept" } },
    })),
    ...chains.flatMap(({ name: chain, rules }) =>
      rules.map((rule) => ({
        add: { rule: { ...inTable, chain, comment: commentOf(rule), expr: rule.statements } },
      })),
    ),
  ];
}

function elementCommands({ table, set, add, remove }: Extract<NftOperation, { type: "change-elements" }>) {
  const elements = (elem: readonly string[]) => ({ element: { family, table, name: set, elem } });
  return [
    ...(remove.length === 0 ? [] : [{ delete: elements(remove) }]),
    ...(add.length === 0 ? [] : [{ add: elements(add) }]),
  ];
}
