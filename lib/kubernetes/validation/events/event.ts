import { Field } from "../field.ts";
import { qualifiedName } from "../named-formats.ts";
import type { Validator } from "../validator.ts";

/** An Event as reporters of today write it: the deprecated fields are for those of the past. */
export const validateEventV1: Validator = (object, report) => {
  const event = new Field(object, report);
  if (!event.at("eventTime").isSet) event.at("eventTime").report("is missing");
  event.at("type").mustBeFilled();
  event.at("type").mustBeOneOf(["Normal", "Warning"]);
  event.at("reportingController").mustBeFilledWith(qualifiedName);
  for (const name of ["reportingInstance", "action", "reason"]) {
    event.at(name).mustBeFilled();
    event.at(name).mustHaveAtMost(128, "characters");
  }
  event.at("note").mustHaveAtMost(1024, "characters");
  for (const name of ["deprecatedFirstTimestamp", "deprecatedLastTimestamp", "deprecatedCount", "deprecatedSource"])
    if (!event.at(name).isEmpty && event.at(name).value !== 0) event.at(name).mustNotBeSet("in events.k8s.io/v1");
  event.at("series", "count").mustBeAtLeast(2);
  validateNamespace(event);
};

/** An Event lies beside what it is about; Events of cluster-scoped objects have namespaces of their own. */
function validateNamespace(event: Field): void {
  const namespace = event.at("metadata", "namespace").text || "default";
  if (event.at("regarding", "namespace").text === "" && namespace !== "default" && namespace !== "kube-system")
    event.at("regarding", "namespace").report(`must be the namespace of the event, ${namespace}`);
}
