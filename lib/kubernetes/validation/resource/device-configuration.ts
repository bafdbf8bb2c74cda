import { isJsonObject } from "../../manifest.ts";
import type { Field } from "../field.ts";
import { validateDriverName } from "./names.ts";

const mostConfigurations = 32;
const longestParameters = 10 * 1024;

/** What drivers are told of the devices. */
export function validateDeviceConfigurations(configurations: Field): void {
  configurations.mustHaveAtMost(mostConfigurations, "items");
  for (const configuration of configurations.items) {
    const opaque = configuration.at("opaque");
    if (opaque.isSet) validateOpaque(opaque);
    else opaque.report("is missing");
  }
}

function validateOpaque(opaque: Field): void {
  validateDriverName(opaque.at("driver"));
  const parameters = opaque.at("parameters");
  if (!parameters.isSet) parameters.report("is missing");
  else if (isJsonObject(parameters.value) && JSON.stringify(parameters.value).length > longestParameters)
    parameters.report(`must have at most ${longestParameters} characters as JSON`);
}
