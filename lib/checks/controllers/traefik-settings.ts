import type { Facts } from "../facts/facts.ts";
import type { TraefikProvider } from "./traefik-ingress.ts";

/** What of another namespace, or another host, Traefik reaches only when it is told to. */
type TraefikSetting = "allowCrossNamespace" | "allowExternalNameServices";

/** Kinds that may hold its settings: values of its chart, its arguments, its file. */
const holders = [
  "/ConfigMap",
  "apps/DaemonSet",
  "apps/Deployment",
  "argoproj.io/Application",
  "argoproj.io/ApplicationSet",
  "helm.cattle.io/HelmChart",
  "helm.cattle.io/HelmChartConfig",
  "helm.toolkit.fluxcd.io/HelmRelease",
];

/**
 * Whether something among the objects switches a setting of Traefik on. It is off in Traefik, in its chart, and in K3s.
 * @see https://doc.traefik.io/traefik/reference/install-configuration/providers/kubernetes/kubernetes-crd/
 */
export function traefikAllows(facts: Facts, setting: TraefikSetting, provider: TraefikProvider): boolean {
  const argument = new RegExp(`providers[._]${provider}[._]${setting}(?!=false)`, "i");
  // In YAML or TOML within a text, where quotes are escaped, or as a field.
  const value = new RegExp(`${provider}\\b[^]{0,2000}?\\b${setting}(?:\\\\?")?\\s*[:=]\\s*(?:\\\\?["'])?true`, "i");
  return facts.ofKind(...holders).some(({ manifest }) => {
    const text = JSON.stringify(manifest);
    return argument.test(text) || value.test(text);
  });
}
