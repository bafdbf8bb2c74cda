import { Field } from "../field.ts";
import type { Validator } from "../validator.ts";

/** `strategy` and `preferredHolder` are dropped, as the coordinated election of leaders is off by default. */
export const validateLease: Validator = (object, report) => {
  const spec = new Field(object, report).at("spec");
  spec.at("leaseDurationSeconds").mustBeAtLeast(1);
  spec.at("leaseTransitions").mustBeAtLeast(0);
};
