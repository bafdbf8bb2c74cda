import { createHash } from "node:crypto";
import type { Json } from "../kubernetes/manifest.ts";
import type { Capabilities } from "./capabilities.ts";
import type { ChartRelease } from "./chart-release.ts";
import { helmVersion } from "./helm-version.ts";

/** Everything that decides what Helm makes of a chart. */
export interface RenderRequest {
  readonly release: ChartRelease;
  /** SHA-256 of the chart's archive, in hexadecimal digits. */
  readonly digest: string;
  readonly capabilities: Capabilities;
}

/** To be raised when the same request is passed to Helm, or its answer kept, in another way. */
const format = 1;

/** What names the render of a request: the same for all that Helm would answer in the same way. In hexadecimal digits. */
export function renderKey({ release, digest, capabilities }: RenderRequest): string {
  const { releaseName, namespace, values } = release;
  // Where a chart comes from does not matter to what is in it.
  const told = { format, helm: helmVersion, digest, releaseName, namespace, values, ...capabilities };
  return createHash("sha256").update(JSON.stringify(told, sorted)).digest("hex");
}

/** A replacer of `JSON.stringify`: members in the order of their names, because Helm's values have none. */
export function sorted(_key: string, value: Json): Json {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
