import { quote } from "../../../errors.ts";
import { Field } from "../field.ts";
import { isExtended } from "../resource-names.ts";
import type { Validator } from "../validator.ts";
import { validateDeviceConfigurations } from "./device-configuration.ts";
import { validateDeviceSelectors } from "./device-selector.ts";

export const validateDeviceClass: Validator = (object, report) => {
  const spec = new Field(object, report).at("spec");
  validateDeviceSelectors(spec.at("selectors"));
  validateDeviceConfigurations(spec.at("config"));
  const name = spec.at("extendedResourceName");
  if (typeof name.value === "string" && !isExtended(name.text))
    name.report(`must be the name of an extended resource such as example.com/gpu, got ${quote(name.text)}`);
};
