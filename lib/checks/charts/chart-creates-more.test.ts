import { expect, it } from "vitest";
import * as z from "zod";
import type { ChartContents } from "../../application/chart-source.ts";
import { deployment } from "../testing.ts";
import { chartCreatesMore } from "./chart-creates-more.ts";
import { charted, problemsOfCharts } from "./testing.ts";

const chart = (creates: ChartContents) => ({
  chart: { repository: "", name: "web", version: "1.2.3", schema: z.strictObject({}), values: () => ({}), creates },
});

it("chart-creates-more passes for what is made, and for kinds that no operator of the cluster serves", () => {
  const creates = { namespaced: ["apps/Deployment", "monitoring.coreos.com/ServiceMonitor"], clusterScoped: [] };
  expect(problemsOfCharts(chartCreatesMore, [charted("web", chart(creates), [deployment("web")])])).toEqual([]);
});

it("chart-creates-more fails for the rest", () => {
  const creates = {
    namespaced: ["apps/Deployment", "/Secret"],
    clusterScoped: ["apiextensions.k8s.io/CustomResourceDefinition"],
    namespaces: ["kube-system"],
  };
  expect(problemsOfCharts(chartCreatesMore, [charted("web", chart(creates), [deployment("web")])])).toEqual([
    'Application/web chart.creates.namespaced[1]: names "/Secret", but chart web 1.2.3 makes none; remove it',
    'Application/web chart.creates.clusterScoped[0]: names "apiextensions.k8s.io/CustomResourceDefinition", but chart web 1.2.3 makes none; remove it',
    'Application/web chart.creates.namespaces[0]: names "kube-system", but chart web 1.2.3 makes nothing there; remove it',
  ]);
});
