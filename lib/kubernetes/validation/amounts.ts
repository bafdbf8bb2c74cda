import type { Json } from "../manifest.ts";
import { parseQuantity } from "../quantity.ts";

const one = 1_000_000_000n;
const largest = 2n ** 63n - 1n;

/** A quantity in nano units as `parseQuantity` gives it; null in a map of quantities is 0 for the API server. */
export function amountOf(value: Json | undefined): bigint | undefined {
  return value === null ? 0n : parseQuantity(value);
}

/** Whether the API server takes an amount for a whole number: it counts thousandths, in 64 bits. */
export function isWhole(amount: bigint): boolean {
  return amount % one === 0n && amount / 1_000_000n <= largest;
}
