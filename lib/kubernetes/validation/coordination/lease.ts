import { Field } from "../field.ts";
import { labelKey } from "../named-formats.ts";
import type { Validator } from "../validator.ts";

export const validateLease: Validator = (object, report) => {
  const spec = new Field(object, report).at("spec");
  spec.at("leaseDurationSeconds").mustBeAtLeast(1);
  spec.at("leaseTransitions").mustBeAtLeast(0);
  const strategy = spec.at("strategy");
  if (strategy.text.includes("/")) strategy.mustBe(labelKey);
  else strategy.mustBeOneOf(["OldestEmulationVersion"]);
  if (spec.at("preferredHolder").text !== "" && strategy.text === "")
    spec.at("preferredHolder").mustNotBeSet("without strategy");
};
