import type { JsonObject } from "../../manifest.ts";

/** Whether requests and devices look as in `v1`; those of `v1alpha3` and `v1beta1`, which clusters turn on by hand, do not. */
export function isOfShapeV1({ apiVersion }: JsonObject): boolean {
  return apiVersion === "resource.k8s.io/v1" || apiVersion === "resource.k8s.io/v1beta2";
}
