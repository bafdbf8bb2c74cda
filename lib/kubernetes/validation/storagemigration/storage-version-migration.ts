import { Field } from "../field.ts";
import { dns1035Label, dnsSubdomain } from "../named-formats.ts";
import type { Validator } from "../validator.ts";

export const validateStorageVersionMigration: Validator = (object, report) => {
  const resource = new Field(object, report).at("spec", "resource");
  resource.at("resource").mustBeFilledWith(dns1035Label);
  if (resource.at("group").text !== "") resource.at("group").mustBe(dnsSubdomain);
};
