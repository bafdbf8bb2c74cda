import { type ReactNode, useState } from "react";

/** A column. */
export interface Column {
  readonly title: string;
  readonly width: "name" | "text" | "bar" | "side" | "number" | "menu";
}

const classes: Readonly<Record<Column["width"], string>> = {
  name: "portal-h-name",
  text: "portal-h-text",
  bar: "portal-h-bar-column",
  side: "portal-h-side",
  number: "portal-h-number",
  menu: "portal-h-menu",
};

interface TableProps<T> {
  /** What it is of, for who does not see the heading above: "Pods that are unwell". */
  readonly label: string;
  readonly columns: readonly Column[];
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  /** Cells of an item, one for each column. */
  readonly cells: (item: T) => readonly ReactNode[];
  /** @default 10 */
  readonly fold?: number;
}

/** Items in rows; of many only the first until somebody wants all. */
export function Table<T>({ label, columns, items, keyOf, cells, fold = 10 }: TableProps<T>) {
  const [isOpen, setOpen] = useState(false);
  // One more row takes no more room than the button that hides it.
  const rest = isOpen || items.length <= fold + 1 ? 0 : items.length - fold;
  return (
    <div className="portal-h-fold">
      <table className="portal-h-table" aria-label={label}>
        <colgroup>
          {columns.map(({ title, width }) => (
            <col key={title} className={classes[width]} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ title, width }) => (
              <th key={title} scope="col" className={classes[width]}>
                {width === "menu" ? <span className="portal-h-hidden">{title}</span> : title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.slice(0, items.length - rest).map((item) => (
            <tr key={keyOf(item)}>
              {cells(item).map((cell, index) => {
                const column = columns[index];
                if (column === undefined) return null;
                const { title, width } = column;
                return index === 0 ? (
                  <th key={title} scope="row" className={classes[width]}>
                    {cell}
                  </th>
                ) : (
                  <td key={title} className={classes[width]} data-title={title}>
                    {cell}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {items.length > fold + 1 && (
        <button type="button" className="portal-plain" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? "Show fewer" : `and ${rest} more`}
        </button>
      )}
    </div>
  );
}
