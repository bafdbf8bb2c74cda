import { objectAt, stringAt } from "../../../kubernetes/manifest.ts";
import type { CheckPod } from "../../facts/pods.ts";
import { type Control, isSet, type Violation } from "./control.ts";

const annotationPrefix = "container.apparmor.security.beta.kubernetes.io/";
const message = "switches AppArmor off";

export const appArmor: Control = {
  id: "pod-app-armor",
  level: "baseline",
  title: "No pod switches AppArmor off",
  description: "AppArmor holds back a process that broke out of its container.",
  check: (held) => [
    ...annotated(held.pod),
    ...held.contexts.flatMap(({ path, value: { appArmorProfile } }): Violation[] => {
      const { type } = objectAt(appArmorProfile);
      if (!isSet(type) || type === "RuntimeDefault" || type === "Localhost") return [];
      const expected = "one of Localhost, RuntimeDefault";
      return [{ path: [...path, "appArmorProfile", "type"], message, expected, fix: "set it to RuntimeDefault" }];
    }),
  ],
};

/** How it was said before Kubernetes 1.30. */
function annotated({ annotations, path }: CheckPod): Violation[] {
  return Object.keys(annotations).flatMap((annotation) => {
    const value = stringAt(annotations, annotation) ?? "";
    const allowed = value === "" || value === "runtime/default" || value.startsWith("localhost/");
    if (!annotation.startsWith(annotationPrefix) || allowed) return [];
    return [{ path: [...path, "metadata", "annotations", annotation], message, fix: "remove it" }];
  });
}
