import { quote } from "../../../errors.ts";
import { Field } from "../field.ts";
import { dns1035Label, dnsSubdomain } from "../named-formats.ts";
import type { Validator } from "../validator.ts";

export const validateApiService: Validator = (object, report) => {
  const apiService = new Field(object, report);
  const spec = apiService.at("spec");
  const group = spec.at("group");
  const version = spec.at("version");
  const name = apiService.at("metadata", "name");
  if (name.text !== `${version.text}.${group.text}`)
    name.report(`must be ${version.text}.${group.text} by the spec, got ${quote(name.text)}`);
  version.mustBeFilledWith(dns1035Label);
  if (group.text !== "") group.mustBe(dnsSubdomain);
  else if (version.text !== "v1") group.report("must be set, as only the version v1 of Kubernetes itself has no group");
  for (const priority of ["groupPriorityMinimum", "versionPriority"])
    if (!spec.at(priority).isSet) spec.at(priority).report("is missing");
  validateService(spec);
};

/** Without a service, Kubernetes itself serves the API, and needs no certificate for that. */
function validateService(spec: Field): void {
  const service = spec.at("service");
  const insecure = spec.at("insecureSkipTLSVerify");
  if (service.isSet) {
    service.at("namespace").mustBeFilled();
    service.at("name").mustBeFilled();
    if (insecure.value === true && !spec.at("caBundle").isEmpty) insecure.report("must not be true beside caBundle");
  } else {
    if (!spec.at("caBundle").isEmpty) spec.at("caBundle").mustNotBeSet("without service");
    if (insecure.value === true) insecure.report("must not be true without service");
  }
}
