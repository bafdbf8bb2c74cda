import type { JsonObject } from "../../manifest.ts";
import type { Path } from "../../path.ts";
import { amountOf } from "../amounts.ts";
import { textIn } from "../fields.ts";
import { isQualifiedName } from "../formats.ts";
import type { Report } from "../validator.ts";

const subscript = /^metadata\.(labels|annotations)\['(.*)'\]$/;
const milli = 1_000_000n;
const cpuDivisors: ReadonlySet<bigint> = new Set([milli, 1000n * milli]);
const byteDivisors: ReadonlySet<bigint> = new Set(
  [0n, 1n, 2n, 3n, 4n, 5n, 6n].flatMap((power) => [1000n ** power, 1024n ** power].map((unit) => unit * 1000n * milli)),
);

/** A field of the pod, such as `metadata.labels['app']`. */
export function validateFieldReference(reference: JsonObject, path: Path, report: Report): void {
  const fieldPath = textIn(reference, "fieldPath");
  const [, map, key] = subscript.exec(fieldPath) ?? [];
  if (key === undefined) return;
  if (!isQualifiedName(map === "annotations" ? key.toLowerCase() : key))
    report([...path, "fieldPath"], `must name a label or an annotation, got ${fieldPath}`);
}

/** A request or limit of a container; a divisor of 0 is none. */
export function validateResourceReference(reference: JsonObject, path: Path, report: Report): void {
  const divisor = amountOf(reference.divisor);
  if (divisor === undefined || divisor === 0n) return;
  const isCpu = textIn(reference, "resource").endsWith(".cpu");
  if (!(isCpu ? cpuDivisors : byteDivisors).has(divisor))
    report([...path, "divisor"], `must be ${isCpu ? "1 or 1m" : "1 or a unit such as 1Mi"}, got ${reference.divisor}`);
}
