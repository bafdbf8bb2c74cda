import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../kubernetes/manifest.ts";
import { Turns } from "../turns.ts";
import { idleValuesOf } from "./chart-effect.ts";
import { installedHelm, withHelm } from "./testing/installed-helm.ts";
import { packChart } from "./testing/pack-chart.ts";

const folder = mkdtempSync(join(tmpdir(), "k3s-gitops-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

const { archive } = packChart({
  "Chart.yaml": "apiVersion: v2\nname: shop\nversion: 1.2.3\n",
  "values.yaml": "replicas: 2\nimage:\n  tag: stable\n",
  "templates/all.yaml": [
    "apiVersion: v1",
    "kind: ConfigMap",
    "metadata:",
    "  name: shop",
    "data:",
    "  # {{ .Values.comment }}",
    "  replicas: {{ .Values.replicas | quote }}",
    "  image: {{ .Values.image.tag }}",
    '  user: {{ required "a user is needed" .Values.user }}',
    "",
  ].join("\n"),
});
const path = join(folder, "shop.tgz");
writeFileSync(path, archive);

describe.skipIf(installedHelm === undefined)(`the values of a chart${withHelm}`, () => {
  async function idle(values: JsonObject) {
    if (installedHelm === undefined) throw new Error("no Helm");
    const release = { repository: "x", name: "shop", version: "1.2.3", releaseName: "shop", namespace: "shop", values };
    const request = { release, digest: "a".repeat(64), capabilities: { kubernetes: "1.36.5", apiVersions: [] } };
    return idleValuesOf(installedHelm, request, path, new Turns(2));
  }

  test("are idle where nobody reads them, or where they are the defaults", async () => {
    const values = { replicas: 2, image: { tag: "edge", tagg: "edge" }, user: "me", comment: "x", old: { a: 1, b: 2 } };
    expect(await idle(values)).toEqual([
      { path: "replicas", isDefault: true },
      { path: "image.tagg", isDefault: false },
      { path: "comment", isDefault: false },
      { path: "old", isDefault: false },
    ]);
  });

  test("cannot be judged where the chart refuses them", async () => {
    await expect(idle({})).rejects.toThrow("a user is needed");
  });
});
