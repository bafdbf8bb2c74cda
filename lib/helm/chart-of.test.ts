import { describe, expect, test } from "vitest";
import { configErrorOf } from "../testing.ts";
import { readArchive } from "./archive.ts";
import { chartOf, readChart } from "./chart-of.ts";
import { packChart } from "./testing/pack-chart.ts";

const meta = "name: shop\nversion: 1.2.3\n";
const chart = { repository: "https://charts.example.com", name: "shop", version: "1.2.3" };
const read = (files: Readonly<Record<string, string | Buffer>>) =>
  chartOf("chart shop", readArchive("chart shop", packChart(files).archive).files);

test("a chart says what it is, asks for and brings along", () => {
  const shop = read({
    "Chart.yaml": `${meta}appVersion: 1.27
kubeVersion: ">=1.30.0-0"
annotations: { artifacthub.io/license: Apache-2.0 }
dependencies:
  - { name: redis, version: ~1.0, repository: "https://charts.example.com", alias: cache, condition: cache.enabled, tags: [data] }
  - { name: base, version: 0.1.0 }
`,
    "values.yaml": "a: 1\n",
    "values.schema.json": "{}",
    "templates/deployment.yaml": "kind: Deployment\n",
    "charts/base/Chart.yaml": "name: base\nversion: 0.1.0\ntype: library\n",
    "charts/base/templates/_names.tpl": "",
    "charts/redis.tgz": packChart({ "Chart.yaml": "name: redis\nversion: 1.0.5\n", "values.yaml": "b: 2\n" }).archive,
    "charts/README.md": "",
    "charts/_old/Chart.yaml": "name: old\n",
  });
  const file = (path: string, text: string) => ({ path, bytes: Buffer.from(text) });
  expect(shop).toEqual({
    name: "shop",
    version: "1.2.3",
    appVersion: "1.27",
    kubeVersion: ">=1.30.0-0",
    license: "Apache-2.0",
    isLibrary: false,
    dependencies: [
      {
        name: "redis",
        version: "~1.0",
        repository: "https://charts.example.com",
        alias: "cache",
        condition: "cache.enabled",
        tags: ["data"],
      },
      { name: "base", version: "0.1.0", tags: [] },
    ],
    values: file("values.yaml", "a: 1\n"),
    schema: file("values.schema.json", "{}"),
    templates: [file("templates/deployment.yaml", "kind: Deployment\n")],
    subcharts: [
      {
        name: "base",
        version: "0.1.0",
        isLibrary: true,
        dependencies: [],
        templates: [file("templates/_names.tpl", "")],
        subcharts: [],
      },
      {
        name: "redis",
        version: "1.0.5",
        isLibrary: false,
        dependencies: [],
        values: file("values.yaml", "b: 2\n"),
        templates: [],
        subcharts: [],
      },
    ],
  });
});

test("charts of the first format ask for others in a file of its own", () => {
  const files = { "Chart.yaml": meta, "requirements.yaml": "dependencies: [{ name: redis, version: 1.0.5 }]\n" };
  expect(read(files).dependencies).toEqual([{ name: "redis", version: "1.0.5", tags: [] }]);
});

test.each<[string, Record<string, string>, string | undefined]>([
  [
    "an annotation",
    { "Chart.yaml": `${meta}annotations: { licenses: MIT }\n`, LICENSE: "Apache License, Version 2.0" },
    "MIT",
  ],
  ["a text", { "Chart.yaml": meta, LICENSE: "\n    Apache License\n    Version 2.0, January 2004\n" }, "Apache-2.0"],
  ["another text", { "Chart.yaml": meta, "LICENSE.md": "# MIT License\n\nCopyright" }, "MIT"],
  ["a text that nobody knows", { "Chart.yaml": meta, LICENSE: "You may." }, undefined],
])("the license is that of %s", (_, files, license) => {
  expect(read(files).license).toBe(license);
});

test("an archive is proven to hold the chart that is meant, also below a folder of a registry", () => {
  const { archive } = packChart({ "Chart.yaml": meta });
  expect(readChart(chart, archive).name).toBe("shop");
  expect(readChart({ ...chart, name: "stable/shop", version: "v1.2.3" }, archive).version).toBe("1.2.3");
});

describe("refuses", () => {
  const where = "chart shop 1.2.3 of https://charts.example.com";
  const ask = "use another version of the chart, and tell those who publish it";

  test.each<[string, string, string]>([
    [
      "another chart",
      "name: store\nversion: 1.2.3\n",
      `${where}: its archive holds another chart or version, got "store 1.2.3"; name the one that is meant`,
    ],
    [
      "another version",
      "name: shop\nversion: 1.2.4\n",
      `${where}: its archive holds another chart or version, got "shop 1.2.4"; name the one that is meant`,
    ],
    ["data that cannot be read", `${meta}a: [\n`, `${where}, Chart.yaml:4:1: deficient indentation; correct the YAML`],
  ])("%s", (_, text, message) => {
    expect(configErrorOf(() => readChart(chart, packChart({ "Chart.yaml": text }).archive))).toBe(message);
  });

  test.each<[string, Record<string, string>, string]>([
    [
      "a folder without a chart",
      { "Chart.yaml": meta, "charts/a/x": "" },
      `chart shop, charts/a: has no Chart.yaml; ${ask}`,
    ],
    [
      "a chart without a version",
      { "Chart.yaml": meta, "charts/a/Chart.yaml": "name: a\n" },
      `chart shop, charts/a: its Chart.yaml lacks a name or a version; ${ask}`,
    ],
  ])("%s", (_, files, message) => {
    expect(configErrorOf(() => read(files))).toBe(message);
  });
});
