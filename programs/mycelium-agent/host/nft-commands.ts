import { family, tableCommands } from "../../../lib/mycelium/nft-table.ts";
import type { Operation } from "../difference/operation.ts";

/** Operations that `nft` knows. */
export type NftOperation = Extract<Operation, { readonly type: "build-table" | "change-elements" }>;

/** What `nft --json --file -` reads: all of it happens, or nothing. */
export function nftCommands(operations: readonly NftOperation[]): string {
  const commands = operations.flatMap((operation) =>
    operation.type === "build-table" ? tableCommands(operation.table) : elementCommands(operation),
  );
  return JSON.stringify({ nftables: commands });
}

function elementCommands({ table, set, add, remove }: Extract<NftOperation, { type: "change-elements" }>) {
  const elements = (elem: readonly string[]) => ({ element: { family, table, name: set, elem } });
  return [
    ...(remove.length === 0 ? [] : [{ delete: elements(remove) }]),
    ...(add.length === 0 ? [] : [{ add: elements(add) }]),
  ];
}
