import type { Field } from "../field.ts";
import { dnsSubdomain, pathSegment } from "../named-formats.ts";

/** Where an Ingress sends requests: a port of a Service, or an object that the controller knows. */
export function validateIngressBackend(backend: Field): void {
  const resource = backend.at("resource");
  const service = backend.at("service");
  if (resource.isSet === service.isSet) {
    backend.report(`must have exactly one of resource, service, got ${resource.isSet ? "both" : "none"}`);
  } else if (service.isSet) {
    service.at("name").mustBeFilled();
    validatePort(service.at("port"));
  } else {
    resource.at("apiGroup").mustBe(dnsSubdomain);
    resource.at("kind").mustBeFilledWith(pathSegment);
    resource.at("name").mustBeFilledWith(pathSegment);
  }
}

function validatePort(port: Field): void {
  const hasName = port.at("name").text !== "";
  const hasNumber = (port.at("number").number ?? 0) !== 0;
  if (hasName === hasNumber) port.report(`must have exactly one of name, number, got ${hasName ? "both" : "none"}`);
}
