import { quote } from "../../../errors.ts";
import { Field } from "../field.ts";
import { validateSelector } from "../selector.ts";
import type { Validator } from "../validator.ts";

export const validatePodDisruptionBudget: Validator = (object, report) => {
  const spec = new Field(object, report).at("spec");
  const counts = [spec.at("minAvailable"), spec.at("maxUnavailable")];
  if (counts.every(({ isSet }) => isSet))
    spec.report("must have at most one of maxUnavailable, minAvailable, got both");
  for (const count of counts)
    if (count.text.endsWith("%") && Number(count.text.slice(0, -1)) > 100)
      count.report(`must be at most 100%, got ${quote(count.text)}`);
  validateSelector(spec.at("selector"));
};
