import { expect, test } from "vitest";
import type { ChartPackage } from "../charts/chart-package.ts";
import { defaultOf } from "./default-of.ts";

function chart(name: string, values: string, more: Partial<ChartPackage> = {}): ChartPackage {
  const bytes = Buffer.from(values);
  const common = { version: "1.2.3", isLibrary: false, dependencies: [], templates: [], subcharts: [] };
  return { name, ...common, values: { path: "values.yaml", bytes }, ...more };
}

const shop = chart("shop", "replicas: 2\nserver: { port: 80 }\ncache: { size: 1 }\n", {
  dependencies: [{ name: "redis", version: "1", alias: "cache", tags: [] }],
  subcharts: [chart("redis", "size: 5\nuser: { name: default }\n"), chart("base", "debug: false\n")],
});

test.each<[string, unknown]>([
  ["replicas", 2],
  ["server", { port: 80 }],
  ["server.port", 80],
  ["server.host", undefined],
  ["cache.size", 1],
  ["cache.user.name", "default"],
  ["redis.size", undefined],
  ["base.debug", false],
  ["else", undefined],
])("the default of %s is %j", (path, expected) => {
  expect(defaultOf(shop, path.split("."))).toEqual(expected);
});
