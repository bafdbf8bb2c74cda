import { parseQuantity } from "../../quantity.ts";
import { EvaluationError, noSuchOverload } from "../cel-error.ts";
import { opaque } from "../type.ts";
import { Opaque, type Value } from "../value.ts";
import { intOf, textOf } from "./arguments.ts";
import { type Overload, overload } from "./overload.ts";

const nano = 1_000_000_000n;

class Quantity extends Opaque {
  readonly type = opaque("kubernetes.Quantity");
  readonly nanos: bigint;

  constructor(nanos: bigint) {
    super();
    this.nanos = nanos;
  }

  equals(other: Opaque): boolean {
    return other instanceof Quantity && other.nanos === this.nanos;
  }
}

function quantity(text: Value | undefined): Quantity {
  const nanos = parseQuantity(textOf(text));
  if (nanos === undefined)
    throw new EvaluationError(
      "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'",
    );
  return new Quantity(nanos);
}

function nanosOf(value: Value | undefined): bigint {
  if (!(value instanceof Quantity)) throw noSuchOverload();
  return value.nanos;
}

function signOf(value: bigint): bigint {
  return value < 0n ? -1n : value > 0n ? 1n : 0n;
}

function isInteger(nanos: bigint): boolean {
  return nanos % nano === 0n && BigInt.asIntN(64, nanos / nano) === nanos / nano;
}

function integerOf(nanos: bigint): bigint {
  if (!isInteger(nanos)) throw new EvaluationError("cannot convert value to integer");
  return nanos / nano;
}

/** Amounts of resources. */
export const quantities = (): readonly Overload[] => [
  overload("quantity(string): Quantity", quantity),
  overload("isQuantity(string): bool", (text) => parseQuantity(textOf(text)) !== undefined),
  overload("sign(Quantity): int", (value) => signOf(nanosOf(value))),
  overload("Quantity.isGreaterThan(Quantity): bool", (a, b) => nanosOf(a) > nanosOf(b)),
  overload("Quantity.isLessThan(Quantity): bool", (a, b) => nanosOf(a) < nanosOf(b)),
  overload("Quantity.compareTo(Quantity): int", (a, b) => signOf(nanosOf(a) - nanosOf(b))),
  overload("Quantity.asApproximateFloat(): double", (value) => Number(nanosOf(value)) / 1e9),
  overload("Quantity.asInteger(): int", (value) => integerOf(nanosOf(value))),
  overload("Quantity.isInteger(): bool", (value) => isInteger(nanosOf(value))),
  overload("Quantity.add(Quantity): Quantity", (a, b) => new Quantity(nanosOf(a) + nanosOf(b))),
  overload("Quantity.add(int): Quantity", (a, b) => new Quantity(nanosOf(a) + intOf(b) * nano)),
  overload("Quantity.sub(Quantity): Quantity", (a, b) => new Quantity(nanosOf(a) - nanosOf(b))),
  overload("Quantity.sub(int): Quantity", (a, b) => new Quantity(nanosOf(a) - intOf(b) * nano)),
];
