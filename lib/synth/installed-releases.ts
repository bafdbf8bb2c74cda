import type { InstalledRelease } from "../application/installed-release.ts";
import type { Capabilities } from "../charts/capabilities.ts";
import type { ChartRelease } from "../charts/chart-release.ts";
import { type AskedRelease, releasesOf } from "../charts/installed-releases.ts";
import type { KnownCharts } from "../charts/known-charts.ts";
import type { RenderedObject } from "../charts/render.ts";
import { renderKey } from "../charts/render-key.ts";
import { isJsonObject, type JsonObject } from "../kubernetes/manifest.ts";
import { isDefinition, Scopes } from "../kubernetes/scopes.ts";
import { inNamespace } from "./build.ts";
import type { OwnParts } from "./own-parts.ts";

/**
 * The releases that come with an application: its own chart, and those that its objects have K3s install. With what they make, as far
 * as somebody has rendered it.
 * @param definitions those that are known of all applications
 */
export function installedReleases(
  application: OwnParts,
  capabilities: Capabilities,
  charts: KnownCharts,
  definitions: readonly JsonObject[],
): InstalledRelease[] {
  return [...ownRelease(application), ...application.manifests.flatMap(releasesOf)].map((asked) => {
    const digest = charts.digestOf(asked.release);
    if (digest === undefined) return asked;
    const request = { release: asked.release, digest, capabilities };
    const render = charts.render(renderKey(request));
    if (render === undefined) return { ...asked, request };
    return { ...asked, request, objects: placed(asked.release, render.objects, definitions) };
  });
}

function ownRelease({ name, namespace, chart, values }: OwnParts): AskedRelease[] {
  if (chart === undefined || !isJsonObject(values)) return [];
  const { repository, name: chartName, version, releaseName = name } = chart;
  return [{ release: { repository, name: chartName, version, releaseName, namespace, values }, renderedBy: "argo-cd" }];
}

/** The objects in the namespaces where whoever applies them puts them. */
export function placed(
  release: Pick<ChartRelease, "namespace">,
  objects: readonly RenderedObject[],
  definitions: readonly JsonObject[],
): RenderedObject[] {
  const manifests = objects.map(({ manifest }) => manifest);
  const scopes = new Scopes([...definitions, ...manifests.filter(isDefinition)]);
  return objects.map(({ manifest, template }) => {
    const [inPlace = manifest] = inNamespace([manifest], release, scopes);
    return { manifest: inPlace, template };
  });
}
