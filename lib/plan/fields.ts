import type { Difference } from "./compare.ts";
import type { Field, Noise } from "./document.ts";
import { noiseOf } from "./noise.ts";
import { type RedactContext, redactDifferences } from "./redact.ts";
import type { Comparison } from "./risks/rule.ts";
import { schemaPartOf, schemaSummaries } from "./schema-changes.ts";

/** What to read of a change, and what may be skipped. Both are without secrets. */
export interface Fields {
  readonly fields: readonly Field[];
  readonly noise: readonly Noise[];
}

export function fieldsOf(comparison: Comparison, context: RedactContext): Fields {
  const { before, after } = comparison;
  if (before === undefined || after === undefined) {
    const whole = { steps: [], ...(before && { before: before.data }), ...(after && { after: after.data }) };
    return { fields: redactDifferences(context, [whole]), noise: [] };
  }
  const fields: Field[] = [];
  const noise: Noise[] = [];
  const differences = [...joinSealed(comparison), ...comparison.withheld];
  for (const [i, field] of redactDifferences(context, differences).entries()) {
    const difference = differences[i];
    const reason = difference && (noiseOf(difference) ?? schemaPartOf(comparison.type, difference));
    if (reason === undefined) fields.push(field);
    else noise.push({ reason, ...field });
  }
  fields.push(...schemaSummaries(comparison.type, differences));
  if (before.source !== after.source) {
    noise.push({
      reason: "source",
      path: "",
      ...(before.source !== undefined && { before: before.source }),
      ...(after.source !== undefined && { after: after.source }),
    });
  }
  return { fields, noise };
}

/**
 * Sealed values change all at once whenever they are sealed again, so those are one field. Which ones come and go is told of each.
 */
function joinSealed({ type, differences }: Comparison): readonly Difference[] {
  if (type !== "bitnami.com/SealedSecret") return differences;
  const isSealedAgain = ({ steps, before, after }: Difference) =>
    steps.at(-2)?.step === "encryptedData" && before !== undefined && after !== undefined;
  const sealed = differences.find(isSealedAgain);
  if (sealed === undefined) return differences;
  const whole = { steps: sealed.steps.slice(0, -1), before: "sealed", after: "sealed again" };
  return [whole, ...differences.filter((difference) => !isSealedAgain(difference))];
}
