import { quote } from "../../../errors.ts";
import { Field } from "../field.ts";
import { mustNotRepeat } from "../repeated.ts";
import type { Validator } from "../validator.ts";
import { validateDeviceConfigurations } from "./device-configuration.ts";
import { validateDeviceRequest } from "./device-request.ts";
import { attributeName } from "./names.ts";
import { isOfShapeV1 } from "./shape.ts";

const mostRequests = 32;
const mostConstraints = 32;

export const validateResourceClaim: Validator = (object, report) => {
  if (isOfShapeV1(object)) validateDevices(new Field(object, report).at("spec", "devices"));
};

export const validateResourceClaimTemplate: Validator = (object, report) => {
  if (isOfShapeV1(object)) validateDevices(new Field(object, report).at("spec", "spec", "devices"));
};

function validateDevices(devices: Field): void {
  const requests = devices.at("requests");
  requests.mustHaveAtMost(mostRequests, "items");
  for (const request of requests.items) validateDeviceRequest(request);
  mustNotRepeat(requests.items.map((request) => request.at("name")));
  const names = namesOf(requests);
  devices.at("constraints").mustHaveAtMost(mostConstraints, "items");
  for (const constraint of devices.at("constraints").items) {
    validateReferences(constraint.at("requests"), names);
    validateConstraint(constraint);
  }
  validateDeviceConfigurations(devices.at("config"));
  for (const configuration of devices.at("config").items) validateReferences(configuration.at("requests"), names);
}

/** `gpu`, and `gpu/large` for the alternatives of a request. */
function namesOf(requests: Field): ReadonlySet<string> {
  const names = new Set<string>();
  for (const request of requests.items) {
    const { text } = request.at("name");
    names.add(text);
    for (const alternative of request.at("firstAvailable").items) names.add(`${text}/${alternative.at("name").text}`);
  }
  return names;
}

function validateReferences(references: Field, names: ReadonlySet<string>): void {
  references.mustHaveAtMost(mostRequests, "items");
  for (const reference of references.items)
    if (!names.has(reference.text)) reference.report(`must be the name of a request, got ${quote(reference.text)}`);
  mustNotRepeat(references.items);
}

function validateConstraint(constraint: Field): void {
  const attributes = [constraint.at("matchAttribute"), constraint.at("distinctAttribute")];
  const present = attributes.filter(({ isSet }) => isSet);
  if (present.length === 0) constraint.report("must have at least one of distinctAttribute, matchAttribute, got none");
  for (const attribute of present) attribute.mustBeFilledWith(attributeName);
}
