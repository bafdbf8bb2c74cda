import { ignoresField } from "../../kubernetes/argo-cd/ignored-differences.ts";
import { type Manifest, valueAt } from "../../kubernetes/manifest.ts";
import { describeObject } from "../../kubernetes/object-ref.ts";
import type { CheckObject } from "../input.ts";
import type { Rule } from "../rule.ts";
import { autoscalersOf } from "./autoscalers.ts";

export const replicasBesideAutoscaler: Rule = {
  id: "replicas-beside-autoscaler",
  family: "controllers",
  severity: "warning",
  title: "No object sets the replicas that an autoscaler sets",
  description:
    "Every sync sets the number in Git again and the autoscaler its own: pods come and go for ever. An Application may ignore the field.",
  check: (facts) => {
    const applications = facts.ofKind("argoproj.io/Application").map(({ manifest }) => manifest);
    return autoscalersOf(facts).flatMap(({ object: scaler, target }) => {
      if (target === undefined) return [];
      const replicas = valueAt(target.manifest, "spec", "replicas");
      // With no replicas at all the autoscaler is switched off.
      if (typeof replicas !== "number" || replicas === 0) return [];
      if (applications.some((application) => ignores(application, target))) return [];
      const message = `is set by ${describeObject(scaler.manifest)} too, got ${replicas}`;
      return [{ object: target, path: ["spec", "replicas"], message, fix: "leave it out" }];
    });
  },
};

/** Whether the Application leaves the number to the cluster. */
function ignores(application: Manifest, { manifest, application: syncedBy }: CheckObject): boolean {
  if (syncedBy !== undefined && syncedBy !== application.metadata.name) return false;
  return ignoresField(application, manifest, "spec", "replicas");
}
