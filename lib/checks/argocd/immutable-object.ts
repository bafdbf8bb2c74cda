import { syncOptionsAnnotation } from "../../kubernetes/argo-cd/annotations.ts";
import { isHook } from "../../kubernetes/argo-cd/hooks.ts";
import { syncOptionsOf } from "../../kubernetes/argo-cd/sync-options.ts";
import type { Manifest } from "../../kubernetes/manifest.ts";
import type { Facts } from "../facts/facts.ts";
import type { CheckObject } from "../input.ts";
import type { Finding, Rule } from "../rule.ts";

export const immutableObject: Rule = {
  id: "immutable-object",
  family: "argocd",
  severity: "warning",
  title: "What cannot change gets a new name when it changes",
  description:
    "Kubernetes refuses to change the template of a Job, or the data of an immutable ConfigMap or Secret: the first commit that does it fails to sync.",
  check: (facts) => [
    ...facts
      .ofKind("/ConfigMap", "/Secret")
      .filter(({ manifest }) => manifest.immutable === true && !isReplaceable(manifest))
      .map((object) => finding(object, ["immutable"], "makes every later change fail")),
    ...jobs(facts),
  ],
};

function jobs(facts: Facts): Finding[] {
  return facts
    .ofKind("batch/Job")
    .filter(({ manifest }) => !isHook(manifest) && !isReplaceable(manifest))
    .map((object) => finding(object, ["spec", "template"], "makes every later change of it fail"));
}

function finding(object: CheckObject, path: Finding["path"], message: string): Finding {
  const fix = `put a hash or version of the content in its name, make it a hook, or set annotation ${syncOptionsAnnotation} to Replace=true,Force=true`;
  return { object, path, message, fix };
}

/** Whether a change makes another object of it: its name ends with a version or hash, or Argo CD replaces it. */
function isReplaceable(manifest: Manifest): boolean {
  const options = syncOptionsOf(manifest);
  if (options.includes("Replace=true") || options.includes("Force=true")) return true;
  return /-(?:v?\d[\w.-]*|(?=[a-z]*\d)[a-z0-9]{5,})$/.test(manifest.metadata.name);
}
