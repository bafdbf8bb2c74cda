import { App, Chart } from "cdk8s";
import type { ApplicationConfig } from "../../lib/application/application.ts";
import type { Layer } from "../../lib/application/layer.ts";
import type { RenderedApplication } from "../../lib/application/rendered-application.ts";
import { isJsonObject, type Json, type JsonObject, type Manifest } from "../../lib/kubernetes/manifest.ts";
import { testMember } from "../../lib/testing.ts";

interface Rendering {
  readonly layer?: Layer;
  readonly manifests?: readonly Manifest[];
  readonly values?: Json;
  readonly wave?: number;
}

/** An application of the test cluster, as if it had been built and ordered. */
export function testRendered(
  name: string,
  config: Partial<ApplicationConfig> = {},
  { layer = "applications", manifests = [], values, wave = 0 }: Rendering = {},
): RenderedApplication {
  const member = testMember(name, config);
  return { ...member, layer, manifests, releases: [], wave, dependencies: [], ...(values !== undefined && { values }) };
}

/** The objects that `make` adds to a chart. */
export function objectsOf(make: (chart: Chart) => void): JsonObject[] {
  const chart = new Chart(new App(), "test", { disableResourceNameHashes: true });
  make(chart);
  return chart.toJson().filter(isJsonObject);
}
