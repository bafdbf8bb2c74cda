import { textOf } from "../../manifest.ts";
import type { Scalar } from "../../schemas/scalars.ts";
import { Field } from "../field.ts";
import { dnsLabel, dnsSubdomain, labelKey, labelValue } from "../named-formats.ts";
import { mustNotRepeat } from "../repeated.ts";
import type { Validator } from "../validator.ts";
import { isAttributeName, validateDriverName } from "./names.ts";
import { isOfShapeV1 } from "./shape.ts";

const mostDevices = 128;
const mostAttributes = 32;
const longestValue = 64;
/** @see https://semver.org */
const semanticVersion: Scalar = {
  description: "a semantic version such as 1.2.3",
  test: (value) =>
    /^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}(-[\dA-Za-z-]+(\.[\dA-Za-z-]+)*)?(\+[\dA-Za-z-]+(\.[\dA-Za-z-]+)*)?$/.test(
      textOf(value),
    ),
};
const nodeFields = ["allNodes", "nodeName", "nodeSelector", "perDeviceNodeSelection"];
const attributeTypes = ["bool", "int", "string", "version", "bools", "ints", "strings", "versions"];

/** What drivers write of the devices of nodes: how the parts of it fit together. */
export const validateResourceSlice: Validator = (object, report) => {
  if (!isOfShapeV1(object)) return;
  const spec = new Field(object, report).at("spec");
  const driver = spec.at("driver");
  validateDriverName(driver);
  if (driver.text !== driver.text.toLowerCase()) driver.warn("should be lower case");
  const pool = spec.at("pool");
  if (
    pool.at("name").mustBeFilled() &&
    !pool
      .at("name")
      .text.split("/")
      .every((part) => dnsSubdomain.test(part))
  )
    pool.at("name").report("must be DNS names with / between them");
  if (!pool.at("resourceSliceCount").isSet) pool.at("resourceSliceCount").report("is missing");
  pool.at("resourceSliceCount").mustBeAtLeast(1);
  pool.at("generation").mustBeAtLeast(0);
  const perDevice = spec.at("perDeviceNodeSelection").value === true;
  validateNodes(spec, nodeFields);
  if (spec.at("sharedCounters").isSet && spec.at("devices").isSet)
    spec.report("must have at most one of devices, sharedCounters, got both");
  const devices = spec.at("devices");
  devices.mustHaveAtMost(mostDevices, "items");
  for (const device of devices.items) validateDevice(device, perDevice);
  mustNotRepeat(devices.items.map((device) => device.at("name")));
};

function validateNodes(parent: Field, names: readonly string[]): void {
  const present = names.filter((name) => parent.at(name).isSet);
  if (present.length !== 1)
    parent.report(`must have exactly one of ${names.join(", ")}, got ${present.join(", ") || "none"}`);
  for (const name of present) {
    const field = parent.at(name);
    if (name === "nodeName") field.mustBeFilledWith(dnsSubdomain);
    else if (field.value === false) field.report("must be true or missing");
  }
}

function validateDevice(device: Field, perDevice: boolean): void {
  device.at("name").mustBeFilledWith(dnsLabel);
  const names = nodeFields.slice(0, 3);
  if (perDevice) validateNodes(device, names);
  else for (const name of names) device.at(name).mustNotBeSet("without perDeviceNodeSelection");
  const { entries } = device.at("attributes");
  if (entries.length + device.at("capacity").entries.length > mostAttributes)
    device.report(`must have at most ${mostAttributes} attributes and capacities`);
  for (const [name, attribute] of [...entries, ...device.at("capacity").entries])
    if (!isAttributeName(name)) attribute.report("must have the name of an attribute as key");
  for (const taint of device.at("taints").items) {
    taint.at("key").mustBeFilledWith(labelKey);
    taint.at("value").mustBe(labelValue);
    taint.at("effect").mustBeFilled();
  }
  for (const [, attribute] of entries) {
    attribute.at("string").mustHaveAtMost(longestValue, "characters");
    attribute.at("version").mustHaveAtMost(longestValue, "characters");
    attribute.at("version").mustBe(semanticVersion);
    const present = attributeTypes.filter((type) => attribute.at(type).isSet);
    if (present.length !== 1) attribute.report(`must have exactly one of ${attributeTypes.join(", ")}`);
  }
}
