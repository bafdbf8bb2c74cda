import type { Json } from "../manifest.ts";
import { parseQuantity } from "../quantity.ts";

const one = 1_000_000_000n;
const largest = 2n ** 63n - 1n;

/** Few quantities are written again and again. */
const amounts = new Map<string, bigint>();

/** A quantity in nano units as `parseQuantity` gives it; null in a map of quantities is 0 for the API server. */
export function amountOf(value: Json | undefined): bigint | undefined {
  if (value === null) return 0n;
  if (typeof value !== "string") return parseQuantity(value);
  const known = amounts.get(value);
  if (known !== undefined) return known;
  const amount = parseQuantity(value);
  if (amount !== undefined) amounts.set(value, amount);
  return amount;
}

/** Whether the API server takes an amount for a whole number: it counts thousandths, in 64 bits. */
export function isWhole(amount: bigint): boolean {
  return amount % one === 0n && amount / 1_000_000n <= largest;
}
