import { quote } from "../../../errors.ts";
import { Field } from "../field.ts";
import { warnOfNodeLabel } from "../node-label.ts";
import { validateToleration } from "../pod/scheduling.ts";
import { isContainerResource } from "../resource-names.ts";
import type { Validator } from "../validator.ts";

export const validateRuntimeClass: Validator = (object, report) => {
  const runtimeClass = new Field(object, report);
  runtimeClass.at("handler").mustBeFilled();
  for (const [name, amount] of runtimeClass.at("overhead", "podFixed").entries)
    if (!isContainerResource(name)) amount.report(`must be a resource of containers, got ${quote(name)}`);
  for (const [label, field] of runtimeClass.at("scheduling", "nodeSelector").entries) warnOfNodeLabel(field, label);
  const seen = new Set<string>();
  for (const toleration of runtimeClass.at("scheduling", "tolerations").items) {
    validateToleration(toleration.object, toleration.path, report);
    const identity = JSON.stringify(["key", "operator", "value", "effect"].map((name) => toleration.at(name).text));
    if (seen.has(identity)) toleration.report("repeats an earlier toleration");
    seen.add(identity);
  }
};
