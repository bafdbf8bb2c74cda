import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { KnownCharts } from "../charts/known-charts.ts";
import { filesIn, recordIn } from "../charts/recorded-render.ts";
import type { RenderedObject } from "../charts/render.ts";
import { type Json, stringAt } from "../kubernetes/manifest.ts";
import { applicationFolder, inRepository, outputFolder, renderRecordFile } from "../layout/paths.ts";
import { readDocuments } from "../yaml/documents.ts";
import { parseManifests } from "../yaml/parse-manifests.ts";

/** What `dist/` of a repository holds of charts. */
export function recordedRenders(root: string): NonNullable<KnownCharts["recorded"]> {
  return (cluster, application) => {
    const file = inRepository(renderRecordFile(cluster, application));
    const path = join(root, file);
    if (!existsSync(path)) return undefined;
    const data = readDocuments(readFileSync(path, "utf8")).documents[0]?.value ?? null;
    const record = recordIn(data);
    if (record === undefined) return undefined;
    const folder = join(root, outputFolder, applicationFolder(cluster, application));
    return { file, record, objects: () => objectsIn(folder, data) };
  };
}

/** Undefined when a file is missing, or not as it was written. */
function objectsIn(folder: string, data: Json): RenderedObject[] | undefined {
  const hash = createHash("sha256");
  const texts: [string, string, Buffer][] = [];
  for (const [name, template] of filesIn(data)) {
    const path = join(folder, name);
    if (!/^(crds\/)?[^/]+\.yaml$/.test(name) || !existsSync(path)) return undefined;
    const bytes = readFileSync(path);
    hash.update(bytes);
    texts.push([path, template, bytes]);
  }
  if (hash.digest("hex") !== stringAt(data, "objects")) return undefined;
  return texts.flatMap(([path, template, bytes]) =>
    parseManifests(path, bytes).objects.map(({ manifest }) => ({ manifest, template })),
  );
}
