import { traefik } from "../../k3s/packaged-components.ts";
import { groupKindOf } from "../../kubernetes/kinds.ts";
import { apiGroupOf, stringAt } from "../../kubernetes/manifest.ts";
import type { Facts } from "../facts/facts.ts";
import type { CheckObject } from "../input.ts";

/** What Traefik reads objects by: its own kinds, or Ingresses. */
export type TraefikProvider = "kubernetesCRD" | "kubernetesIngress";

/** By which of its providers Traefik reads an object; undefined when another controller does, or none. */
export function traefikProviderOf(facts: Facts, { manifest }: CheckObject): TraefikProvider | undefined {
  if (apiGroupOf(manifest.apiVersion) === "traefik.io") return "kubernetesCRD";
  if (groupKindOf(manifest) !== "networking.k8s.io/Ingress") return undefined;
  const name =
    stringAt(manifest, "spec", "ingressClassName") ??
    stringAt(manifest, "metadata", "annotations", "kubernetes.io/ingress.class") ??
    facts.cluster?.ingressClass;
  const controller = stringAt(
    facts.find("networking.k8s.io/IngressClass", "", name ?? "")?.manifest,
    "spec",
    "controller",
  );
  const isTraefik = controller === undefined ? name === traefik.ingressClass : controller.startsWith("traefik.io/");
  return isTraefik ? "kubernetesIngress" : undefined;
}
