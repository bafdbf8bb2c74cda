import { parseQuantity } from "../../quantity.ts";
import { Field } from "../field.ts";
import { dnsSubdomain } from "../named-formats.ts";
import { warnOfNodeLabel } from "../node-label.ts";
import { validateSelector } from "../selector.ts";
import type { Validator } from "../validator.ts";

export const validateCsiStorageCapacity: Validator = (object, report) => {
  const storageCapacity = new Field(object, report);
  const topology = storageCapacity.at("nodeTopology");
  validateSelector(topology);
  for (const [label, field] of topology.at("matchLabels").entries) warnOfNodeLabel(field, label);
  for (const expression of topology.at("matchExpressions").items) warnOfNodeLabel(expression.at("key"));
  storageCapacity.at("storageClassName").mustBeFilledWith(dnsSubdomain);
  const capacity = storageCapacity.at("capacity");
  const amount = parseQuantity(capacity.value);
  if (amount !== undefined && amount < 0n) capacity.report("must be at least 0");
};
