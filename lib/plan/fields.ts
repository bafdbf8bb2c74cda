import type { Json } from "../kubernetes/manifest.ts";
import type { Difference } from "./compare.ts";
import type { Field, Noise } from "./document.ts";
import { noiseOf } from "./noise.ts";
import { redactDifference } from "./redact.ts";
import type { Comparison } from "./risks/rule.ts";

/** What to read of a change, and what may be skipped. Both are without secrets. */
export interface Fields {
  readonly fields: readonly Field[];
  readonly noise: readonly Noise[];
}

export function fieldsOf(comparison: Comparison, parseEmbedded?: (text: string) => Json | undefined): Fields {
  const { type, before, after } = comparison;
  const show = (difference: Difference) => redactDifference(type, difference, parseEmbedded);
  if (before === undefined || after === undefined) {
    const whole = { steps: [], ...(before && { before: before.data }), ...(after && { after: after.data }) };
    return { fields: [show(whole)], noise: [] };
  }
  const fields: Field[] = [];
  const noise: Noise[] = [];
  for (const difference of [...joinSealed(comparison), ...comparison.withheld]) {
    const reason = noiseOf(difference);
    if (reason === undefined) fields.push(show(difference));
    else noise.push({ reason, ...show(difference) });
  }
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

/** Sealed values change all at once whenever they are sealed again, so they are one field. */
function joinSealed({ type, differences }: Comparison): readonly Difference[] {
  if (type !== "bitnami.com/SealedSecret") return differences;
  const isSealed = ({ steps }: Difference) => steps.at(-2)?.step === "encryptedData";
  const sealed = differences.find(isSealed);
  if (sealed === undefined) return differences;
  const whole = { steps: sealed.steps.slice(0, -1), before: "sealed", after: "sealed again" };
  return [whole, ...differences.filter((difference) => !isSealed(difference))];
}
