import { syncOptionsAnnotation } from "../../kubernetes/argo-cd/annotations.ts";
import { isHook } from "../../kubernetes/argo-cd/hooks.ts";
import { syncMethodOf } from "../../kubernetes/argo-cd/sync-method.ts";
import type { Facts } from "../facts/facts.ts";
import type { CheckObject } from "../input.ts";
import type { Finding, Rule } from "../rule.ts";
import { applicationsByName, deployerOf } from "./applications.ts";

export const immutableObject: Rule = {
  id: "immutable-object",
  family: "argocd",
  severity: "warning",
  title: "What cannot change gets a new name when it changes",
  description:
    "Kubernetes refuses to change the template of a Job, or the data of an immutable ConfigMap or Secret: the first commit that does it fails to sync.",
  check: (facts) => {
    const frozen = [
      ...facts
        .ofKind("/ConfigMap", "/Secret")
        .filter(({ manifest }) => manifest.immutable === true)
        .map((object) => finding(object, ["immutable"], "makes every later change fail")),
      ...facts
        .ofKind("batch/Job")
        .filter(({ manifest }) => !isHook(manifest))
        .map((object) => finding(object, ["spec", "template"], "makes every later change of it fail")),
    ];
    return frozen.length === 0 ? [] : frozen.filter(isStuck(facts));
  },
};

function finding(object: CheckObject, path: Finding["path"], message: string): Finding {
  const fix = `put a hash or version of the content in its name, make it a hook, or set annotation ${syncOptionsAnnotation} to Replace=true,Force=true`;
  return { object, path, message, fix };
}

/** Whether no change makes another object of it: its name ends with no version or hash, and Argo CD does not make it anew. */
function isStuck(facts: Facts): (finding: Finding) => boolean {
  const applications = applicationsByName(facts);
  return ({ object }) => {
    const { manifest } = object;
    if (/-(?:v?\d[\w.-]*|(?=[a-z]*\d)[a-z0-9]{5,})$/.test(manifest.metadata.name)) return false;
    const method = syncMethodOf(manifest, deployerOf(object, applications));
    return method === "apply" || method === "replace";
  };
}
