import { expect, test } from "vitest";
import { chartFrom } from "../testing/chart-from.ts";
import { shapeOfChart } from "./shape-of-chart.ts";
import { isGeneratedFrom, valuesSource } from "./values-source.ts";

const names = { name: "shop", version: "1.2.3", command: "k3s-gitops charts types shop", library: "../lib" };

function sourcesOf(files: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return valuesSource(shapeOfChart(chartFrom(files)), names);
}

test("the file has a type and a schema", () => {
  const files = sourcesOf({
    "values.yaml": "replicas: 1\nresources: {}\nimage: { tag: v1 }\nports: {}\nlevel: info",
    "values.schema.json": JSON.stringify({ properties: { level: { enum: ["info", "debug"] } } }),
    "templates/a.yaml": "{{ range .Values.ports }}{{ .port }}{{ end }}{{ toYaml .Values.resources }}",
  });
  expect([...files]).toEqual([
    [
      "shop-values.ts",
      `// Generated from the chart shop 1.2.3 by k3s-gitops charts types shop; do not edit.
import type { IResourceRequirements } from "kubernetes-models/v1";
import type { Mapping } from "../lib/charts/values/value-types.ts";
import { valuesSchema } from "../lib/charts/values/values-schema.ts";

export interface ShopValues {
  readonly level?: "info" | "debug" | null;
  readonly replicas?: string | number | null;
  readonly resources?: IResourceRequirements | null;
  readonly image?: {
    readonly tag?: string | null;
  } | null;
  readonly ports?: Mapping<{
    readonly port?: unknown;
  }> | null;
}

export const shopValues = valuesSchema<ShopValues>(\`
  {"level":{"|":["=info","=debug"]},"replicas":"sn","resources":{"*":"*"},"image":{"tag":"s"},
  "ports":{"*":{"port":"*"}}}
\`);
`,
    ],
  ]);
  expect(isGeneratedFrom("shop", files.get("shop-values.ts") ?? "")).toBe(true);
  expect(isGeneratedFrom("shop-floor", files.get("shop-values.ts") ?? "")).toBe(false);
});

test("mappings that are alike have one name, and lists or mappings of them stay on a line", () => {
  const image = "{ registry: r, tag: t }";
  const [[, source = ""] = []] = sourcesOf({
    "values.yaml": `a: { image: ${image} }\nb: { image: ${image} }\nc: { image: ${image} }`,
  });
  expect(source).toContain("readonly a?: {\n    readonly image?: Image | null;\n  } | null;");
  expect(source).toContain(
    "interface Image {\n  readonly registry?: string | null;\n  readonly tag?: string | null;\n}",
  );
});

test("a large subchart has a file of its own", () => {
  const values = Array.from({ length: 300 }, (_, index) => `setting${index}: true`).join("\n");
  const files = sourcesOf({
    "charts/redis/Chart.yaml": "name: redis\nversion: 2.0.0",
    "charts/redis/values.yaml": values,
  });
  expect([...files.keys()]).toEqual(["shop-values.ts", "shop-redis-values.ts"]);
  expect(
    files.get("shop-values.ts"),
  ).toBe(`// Generated from the chart shop 1.2.3 by k3s-gitops charts types shop; do not edit.
import { valuesSchema } from "../lib/charts/values/values-schema.ts";
import { type ShopRedisValues, shopRedisValues } from "./shop-redis-values.ts";

export interface ShopValues {
  readonly redis?: ShopRedisValues | null;
}

export const shopValues = valuesSchema<ShopValues>(\`
  {"redis":\${shopRedisValues}}
\`);
`);
});
