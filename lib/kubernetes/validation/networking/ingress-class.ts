import { quote } from "../../../errors.ts";
import { Field } from "../field.ts";
import { dnsLabel, dnsSubdomain, pathSegment } from "../named-formats.ts";
import type { Validator } from "../validator.ts";

const controllerPath =
  /^([a-z0-9]([-a-z0-9]*[a-z0-9])?\.)*[a-z0-9]([-a-z0-9]*[a-z0-9])?\/[A-Za-z0-9/\-._~%!$&'()*+,;=:]+$/;

export const validateIngressClass: Validator = (object, report) => {
  const spec = new Field(object, report).at("spec");
  const controller = spec.at("controller");
  if (controller.mustBeFilled() && controller.text !== "" && !controllerPath.test(controller.text))
    controller.report(`must be a domain and a path such as example.com/ingress, got ${quote(controller.text)}`);
  if (spec.at("parameters").isSet) validateParameters(spec.at("parameters"));
};

/** A reference to an object that is cluster-scoped unless `scope` says otherwise. */
function validateParameters(parameters: Field): void {
  parameters.at("apiGroup").mustBe(dnsSubdomain);
  parameters.at("kind").mustBeFilledWith(pathSegment);
  parameters.at("name").mustBeFilledWith(pathSegment);
  const namespace = parameters.at("namespace");
  const scope = parameters.at("scope");
  if (scope.text === "Namespace") namespace.mustBeFilledWith(dnsLabel);
  else if (scope.text === "Cluster" || !scope.isSet) namespace.mustNotBeSet("with scope Cluster, the default");
}
