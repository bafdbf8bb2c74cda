import { expect, test } from "vitest";
import { testFolder } from "../repository/testing.ts";
import { withCharts, withDefinitions } from "./known-sources.ts";

const sources = (root: string) => ({ root, sources: [], modules: [], errors: [] });
const definition = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: zones.example.com }
spec: { group: example.com, names: { kind: Zone }, scope: Cluster, versions: [{ name: v1 }] }
`;

test("definitions are read where there are some", async () => {
  const root = testFolder({ "infrastructure/crds/zones.yaml": definition });
  const { definitions = [] } = await withDefinitions(sources(root));
  expect(definitions.map(({ metadata }) => metadata.name)).toEqual(["zones.example.com"]);
  const none = sources(testFolder());
  expect(await withDefinitions(none)).toBe(none);
});

test("charts are known by the lock file and the cache of the repository", async () => {
  const sha256 = "a".repeat(64);
  const chart = { repository: "https://charts.example.com", name: "shop", version: "1.2.3" };
  const lock = { version: 1, charts: [{ ...chart, sha256 }] };
  const { charts } = await withCharts(sources(testFolder({ "charts.lock.json": JSON.stringify(lock) })));
  expect(charts?.digestOf(chart)).toBe(sha256);
  expect(charts?.render("b")).toBeUndefined();
});
