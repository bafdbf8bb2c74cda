import type { JsonObject } from "../manifest.ts";
import { has, objectIn } from "./fields.ts";
import { accepted, type Report } from "./validator.ts";

const annotation = "kubernetes.io/enforce-mountable-secrets";

/** Who a pod is. */
export function validateServiceAccount(object: JsonObject, report: Report): void {
  const annotations = objectIn(objectIn(object, "metadata") ?? {}, "annotations");
  if (annotations !== undefined && has(annotations, annotation))
    report(["metadata", "annotations", annotation], "is deprecated since 1.32, use a namespace of its own", accepted);
}
