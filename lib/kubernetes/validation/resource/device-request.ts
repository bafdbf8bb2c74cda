import type { Field } from "../field.ts";
import { dnsLabel, dnsSubdomain, labelKey, labelValue } from "../named-formats.ts";
import { mustNotRepeat } from "../repeated.ts";
import { validateDeviceSelectors } from "./device-selector.ts";

const mostAlternatives = 8;

/** What a claim asks for: devices of a class, or the first that is there of several requests. */
export function validateDeviceRequest(request: Field): void {
  request.at("name").mustBeFilledWith(dnsLabel);
  const exactly = request.at("exactly");
  const alternatives = request.at("firstAvailable");
  const hasAlternatives = alternatives.items.length > 0;
  if (exactly.isSet === hasAlternatives)
    request.report(`must have exactly one of exactly, firstAvailable, got ${hasAlternatives ? "both" : "none"}`);
  if (exactly.isSet) validateDevices(exactly);
  alternatives.mustHaveAtMost(mostAlternatives, "items");
  const names = alternatives.items.map((alternative) => alternative.at("name"));
  for (const name of names) name.mustBeFilledWith(dnsLabel);
  for (const alternative of alternatives.items) validateDevices(alternative);
  mustNotRepeat(names);
}

function validateDevices(devices: Field): void {
  devices.at("deviceClassName").mustBeFilledWith(dnsSubdomain);
  validateDeviceSelectors(devices.at("selectors"));
  const count = devices.at("count");
  // Without a mode, it is ExactCount, and then one device without a count.
  if (devices.at("allocationMode").text !== "All") {
    if (count.number !== undefined && count.number < 0) count.mustBeAtLeast(1);
  } else if (count.number !== undefined && count.number !== 0) {
    count.mustNotBeSet("with allocationMode All");
  }
  for (const toleration of devices.at("tolerations").items) validateDeviceToleration(toleration);
}

/** Which taints of devices are borne. */
function validateDeviceToleration(toleration: Field): void {
  const key = toleration.at("key");
  const operator = toleration.at("operator");
  const value = toleration.at("value");
  if (key.text !== "") key.mustBe(labelKey);
  if (operator.text === "Exists") {
    if (value.text !== "") value.report("must be empty with the operator Exists");
  } else value.mustBe(labelValue);
}
