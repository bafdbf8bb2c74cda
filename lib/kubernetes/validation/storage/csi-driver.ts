import { Field } from "../field.ts";
import { mustNotRepeat } from "../repeated.ts";
import type { Validator } from "../validator.ts";

const tenMinutes = 600;

export const validateCsiDriver: Validator = (object, report) => {
  const spec = new Field(object, report).at("spec");
  spec.at("nodeAllocatableUpdatePeriodSeconds").mustBeAtLeast(10);
  const requests = spec.at("tokenRequests").items;
  for (const request of requests) request.at("expirationSeconds").mustBeBetween(tenMinutes, 2 ** 32);
  mustNotRepeat(
    requests.map((request) => request.at("audience")),
    { empty: true },
  );
  const inSecrets = spec.at("serviceAccountTokenInSecrets");
  if (requests.length === 0) inSecrets.mustNotBeSet("without tokenRequests");
  else if (!inSecrets.isSet) inSecrets.warn("should be true if the driver knows it, so that tokens stay out of logs");
};
