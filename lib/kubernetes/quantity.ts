import type { Json } from "./manifest.ts";

const decimal = new Map([
  ["n", -9n],
  ["u", -6n],
  ["m", -3n],
  ["", 0n],
  ["k", 3n],
  ["M", 6n],
  ["G", 9n],
  ["T", 12n],
  ["P", 15n],
  ["E", 18n],
]);
const binarySuffixes = ["Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];
const quantityPattern = /^([+-]?)(?=\.?\d)(\d*)(?:\.(\d*))?(?:([KMGTPE]i|[numkMGTPE])|[eE]([+-]?\d{1,2}))?$/;

/**
 * A Kubernetes quantity in nano units, so that `1000m`, `1` and `1e0` are one value; undefined when it is none, or finer than
 * a nano unit.
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */
export function parseQuantity(value: Json | undefined): bigint | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  const match = quantityPattern.exec(String(value));
  if (match === null) return undefined;
  const [, sign, whole = "", fraction = "", suffix = "", exponent] = match;
  const binary = binarySuffixes.indexOf(suffix) + 1;
  const power =
    9n - BigInt(fraction.length) + (exponent === undefined ? (decimal.get(suffix) ?? 0n) : BigInt(exponent));
  const digits = BigInt(whole + fraction) * 1024n ** BigInt(binary);
  const divisor = power < 0n ? 10n ** -power : 1n;
  if (digits % divisor !== 0n) return undefined;
  const amount = power < 0n ? digits / divisor : digits * 10n ** power;
  return sign === "-" ? -amount : amount;
}

/** Nano units of processors as people say it, rounded up: `0.35`. */
export function formatCores(nano: bigint): string {
  return String(Number(ceilDivide(nano, 10n ** 6n)) / 1000);
}

/** Nano units of bytes as people say it, rounded up: `512 MiB`, `1.5 GiB`. */
export function formatBytes(nano: bigint): string {
  const mebibytes = Number(ceilDivide(nano, 10n ** 9n * 1024n ** 2n));
  return mebibytes < 1024 ? `${mebibytes} MiB` : `${Math.ceil((mebibytes / 1024) * 10) / 10} GiB`;
}

function ceilDivide(amount: bigint, by: bigint): bigint {
  return (amount + by - 1n) / by;
}
