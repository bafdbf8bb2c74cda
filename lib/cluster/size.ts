import { checkedText } from "../checked-text.ts";
import { parseQuantity } from "../kubernetes/quantity.ts";
import { must } from "../must.ts";

/**
 * An amount of memory or disk.
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */
export const size = checkedText(
  (value) => /^[1-9]\d*[MGT]i$/.test(value),
  "is not a size",
  'write a whole number of Mi, Gi or Ti, like "8Gi"',
);

/** A size in MiB. */
export function mebibytes(size: string): bigint {
  return must(parseQuantity(size), size) / must(parseQuantity("1Mi"), "1Mi");
}
