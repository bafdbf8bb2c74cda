import type { ReactNode } from "react";
import type { Concern } from "../../health/concern.ts";
import { Quiet } from "./quiet.tsx";
import { type Column, Table } from "./table.tsx";

interface UnwellProps<T> {
  readonly columns: readonly Column[];
  readonly items: readonly T[];
  readonly row: (item: T) => readonly [key: string, ...cells: ReactNode[]];
  /** The one line when all of them are well. */
  readonly well: string;
}

/** Those of some that are unwell, in rows. */
export function Unwell<T extends { readonly concern: Concern }>({ items, well, ...table }: UnwellProps<T>) {
  const unwell = items.filter(({ concern }) => concern !== "fine");
  return unwell.length > 0 ? <Table {...table} items={unwell} /> : <Quiet>{well}</Quiet>;
}
