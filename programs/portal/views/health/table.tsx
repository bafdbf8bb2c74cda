import { fullName, type Health } from "../../health/health.ts";
import { ActionsMenu } from "../actions/actions-menu.tsx";
import type { Column } from "./health-section.tsx";
import { ObjectLink } from "./object-link.tsx";
import { Sign } from "./sign.tsx";

interface TableProps<T extends Health> {
  readonly columns: readonly Column<T>[];
  readonly items: readonly T[];
  /** Whether rows have a menu of what can be done. @default false */
  readonly hasActions?: boolean;
}

/** Things with how they are and what can be done with them, in rows. */
export function Table<T extends Health>({ columns, items, hasActions }: TableProps<T>) {
  return (
    <table className="portal-h-table">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">State</th>
          {columns.map((column) => (
            <th key={column.title} scope="col" className={classOf(column)}>
              {column.title}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={`${fullName(item)} ${item.id}`}>
            <th scope="row">
              <span className="portal-h-line">
                <Sign of={item.concern} />
                <span>
                  <ObjectLink of={item} /> <span className="portal-muted">{item.detail ?? item.namespace}</span>
                </span>
              </span>
            </th>
            <td title={item.message}>
              <span className="portal-h-state">
                {item.state} <span className="portal-muted">{item.message}</span>
              </span>
            </td>
            {columns.map((column) => (
              <td key={column.title} className={classOf(column)} data-title={column.title}>
                {column.cell(item)}
              </td>
            ))}
            {/* What is not there has no page, and nothing can be done with it. */}
            <td>{hasActions && item.kind && <ActionsMenu of={item} label={item.name} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function classOf({ isWide }: { readonly isWide?: boolean }): string {
  return isWide ? "portal-h-wide" : "portal-h-number";
}
