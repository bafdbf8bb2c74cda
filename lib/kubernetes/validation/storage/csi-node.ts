import { Field } from "../field.ts";
import { dnsSubdomainOfAnyCase, labelKey } from "../named-formats.ts";
import { mustNotRepeat } from "../repeated.ts";
import type { Validator } from "../validator.ts";

const longestNodeId = 256;

export const validateCsiNode: Validator = (object, report) => {
  const drivers = new Field(object, report).at("spec", "drivers").items;
  for (const driver of drivers) validateDriver(driver);
  mustNotRepeat(drivers.map((driver) => driver.at("name")));
};

function validateDriver(driver: Field): void {
  driver.at("name").mustBeFilledWith(dnsSubdomainOfAnyCase);
  driver.at("name").mustHaveAtMost(63, "characters");
  driver.at("nodeID").mustBeFilled();
  driver.at("nodeID").mustHaveAtMost(longestNodeId, "characters");
  driver.at("allocatable", "count").mustBeAtLeast(0);
  const keys = driver.at("topologyKeys").items;
  for (const key of keys) key.mustBeFilledWith(labelKey);
  mustNotRepeat(keys);
}
