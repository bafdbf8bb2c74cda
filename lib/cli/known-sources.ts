import { hasDefinitions } from "../repository/has-definitions.ts";
import type { Sources } from "../repository/load.ts";

/** Only repositories that have definitions wait for what reads YAML. */
export async function withDefinitions(sources: Sources): Promise<Sources> {
  if (!hasDefinitions(sources.root)) return sources;
  const { readDefinitions } = await import("../repository/definitions.ts");
  return { ...sources, definitions: readDefinitions(sources.root) };
}

/** Only those who look into charts wait for what reads them. */
export async function withCharts(sources: Sources): Promise<Sources> {
  const { knownCharts } = await import("../helm/known-charts.ts");
  return { ...sources, charts: knownCharts(sources.root) };
}
