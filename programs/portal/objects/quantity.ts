import { parseQuantity } from "../../../lib/kubernetes/quantity.ts";
import { valueAt } from "../../kubernetes/answer.ts";

/** The quantity at a path in whole units, cores or bytes; undefined for anything else. */
export function quantityAt(value: unknown, ...path: readonly string[]): number | undefined {
  const found = valueAt(value, ...path);
  // No number of digits that the API writes is longer, and one without end takes long to read.
  if (typeof found !== "number" && (typeof found !== "string" || found.length > 40)) return undefined;
  const nano = parseQuantity(found);
  return nano === undefined ? undefined : Number(nano) / 1e9;
}
