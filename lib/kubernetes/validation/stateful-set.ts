import type { JsonObject } from "../manifest.ts";
import { validateClaimSpec } from "./claim-spec.ts";
import { has, numberIn, objectIn, objectsIn, textIn } from "./fields.ts";
import { isDnsLabel } from "./formats.ts";
import { validateServingTemplate } from "./pod/pod-template.ts";
import { accepted, type Report } from "./validator.ts";
import { validateWorkloadSelector } from "./workload-selector.ts";

/** Pods with names and volumes that stay. */
export function validateStatefulSet(object: JsonObject, report: Report): void {
  const spec = objectIn(object, "spec");
  if (spec === undefined) return;
  validateWorkloadSelector(spec, report);
  const serviceName = textIn(spec, "serviceName");
  if (serviceName !== "" && !isDnsLabel(serviceName))
    report(["spec", "serviceName"], `must be a DNS label, got ${JSON.stringify(serviceName)}`);
  const claims = objectsIn(spec, "volumeClaimTemplates").map((claim, index) => {
    const path = ["spec", "volumeClaimTemplates", index];
    const name = textIn(objectIn(claim, "metadata") ?? {}, "name");
    if (!isDnsLabel(name))
      report(
        [...path, "metadata", "name"],
        `must be a DNS label, as names of volumes are, got ${JSON.stringify(name)}`,
      );
    const claimSpec = objectIn(claim, "spec");
    if (claimSpec !== undefined) validateClaimSpec(claimSpec, [...path, "spec"], report);
    return name;
  });
  validateServingTemplate(spec, report, { claims });
  const strategy = objectIn(spec, "updateStrategy");
  if (strategy?.type === "OnDelete" && has(strategy, "rollingUpdate"))
    report(["spec", "updateStrategy", "rollingUpdate"], "must not be set for strategy OnDelete");
  const history = numberIn(spec, "revisionHistoryLimit") ?? 0;
  if (history < 0) report(["spec", "revisionHistoryLimit"], `keeps all revisions, got ${history}`, accepted);
}
