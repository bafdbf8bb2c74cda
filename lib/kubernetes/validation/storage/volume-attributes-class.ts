import { Field } from "../field.ts";
import { qualifiedName } from "../named-formats.ts";
import type { Validator } from "../validator.ts";
import { validateParameters } from "./parameters.ts";

export const validateVolumeAttributesClass: Validator = (object, report) => {
  const attributesClass = new Field(object, report);
  const driver = attributesClass.at("driverName");
  if (driver.mustBeFilled() && !qualifiedName.test(driver.text.toLowerCase()))
    driver.report(`must be ${qualifiedName.description}, got ${JSON.stringify(driver.text)}`);
  attributesClass.at("parameters").mustBeFilled();
  validateParameters(attributesClass.at("parameters"));
};
