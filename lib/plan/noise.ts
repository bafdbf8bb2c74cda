import type { Difference } from "./compare.ts";
import type { NoiseReason } from "./document.ts";
import { insideStep } from "./path.ts";

/** Annotations and labels that carry a hash of something else, which shows by itself. */
const checksum =
  /(?:^|[/.-])(?:checksum|config-?hash|content-?hash|configmap-?hash|secret-?hash|sha256|hash)(?:$|[/.-])/i;
/** Labels that repeat the version of a chart or program. */
const versionLabels = new Set(["app.kubernetes.io/version", "chart", "helm.sh/chart"]);
/** The version of the program that wrote a definition. */
const versionAnnotations = new Set(["controller-gen.kubebuilder.io/version", "operator.prometheus.io/version"]);

/** Why a reader may skip a difference; undefined when it must be read. */
export function noiseOf({ same, steps }: Difference): NoiseReason | undefined {
  if (same !== undefined) return same;
  const [place, key] = steps.slice(-2).map(({ step }) => step);
  // Each panel of a dashboard of Grafana has it.
  if (key === "pluginVersion" && steps.some(({ step }) => step === insideStep)) return "version";
  if (typeof key !== "string") return undefined;
  if (place === "annotations" && versionAnnotations.has(key)) return "version";
  if (place === "annotations" && checksum.test(key)) return "checksum";
  if (place !== "labels") return undefined;
  if (key === "app.kubernetes.io/managed-by") return "manager";
  return versionLabels.has(key) ? "version" : checksum.test(key) ? "checksum" : undefined;
}
