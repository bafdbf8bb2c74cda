import { type ReactNode, useState } from "react";

/** A column: its title, and what is in it, which says how wide it is. */
export type Column = readonly [title: string, content: "name" | "text" | "share" | "side" | "number" | "menu"];

interface TableProps<T> {
  readonly columns: readonly Column[];
  readonly items: readonly T[];
  /** Cells of an item, one for each column, after a key of its own. */
  readonly row: (item: T) => readonly [key: string, ...cells: ReactNode[]];
  /** How many are shown before somebody wants all. @default 10 */
  readonly fold?: number;
}

/** Items in rows. */
export function Table<T>({ columns, items, row, fold = 10 }: TableProps<T>) {
  const [isOpen, setOpen] = useState(false);
  // One more row takes no more room than the button that hides it.
  const isLong = items.length > fold + 1;
  const shown = isLong && !isOpen ? items.slice(0, fold) : items;
  return (
    <>
      <table className="portal-h-table">
        <thead>
          <tr>
            {columns.map(([title, content]) => (
              <th key={title} scope="col" className={`portal-h-${content}`}>
                <span className={content === "menu" ? "portal-h-hidden" : undefined}>{title}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((item) => {
            const [key, name, ...cells] = row(item);
            return (
              <tr key={key}>
                <th scope="row" className="portal-h-name">
                  {name}
                </th>
                {columns.slice(1).map(([title, content], index) => (
                  <td key={title} className={`portal-h-${content}`} data-title={title}>
                    {cells[index]}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {isLong && (
        <button type="button" className="portal-plain" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? "Show fewer" : `and ${items.length - fold} more`}
        </button>
      )}
    </>
  );
}
