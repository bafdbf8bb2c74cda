import { expect, it } from "vitest";
import * as z from "zod";
import type { ChartContents } from "../../application/chart-source.ts";
import { deployment, object, service } from "../testing.ts";
import { chartCreates } from "./chart-creates.ts";
import { charted, problemsOfCharts } from "./testing.ts";

const chart = (creates: ChartContents) => ({
  chart: { repository: "", name: "web", version: "1.2.3", schema: z.strictObject({}), values: () => ({}), creates },
});
const made = [
  deployment("web"),
  service("web"),
  service("metrics", {}),
  object("rbac.authorization.k8s.io/v1", "ClusterRole", "web"),
  object("rbac.authorization.k8s.io/v1", "Role", "web", { metadata: { name: "web", namespace: "kube-system" } }),
];

it("chart-creates passes for a declaration that names all, and where nobody has rendered the chart", () => {
  const whole = chart({
    namespaced: ["/Service", "apps/Deployment", "rbac.authorization.k8s.io/Role", "apps/DaemonSet"],
    clusterScoped: ["rbac.authorization.k8s.io/ClusterRole"],
    namespaces: ["kube-system"],
  });
  expect(problemsOfCharts(chartCreates, [charted("web", whole, made)])).toEqual([]);
  const nothing = chart({ namespaced: [], clusterScoped: [] });
  expect(problemsOfCharts(chartCreates, [charted("web", nothing, undefined)])).toEqual([]);
});

it("chart-creates fails for kinds and namespaces that are not named, each once", () => {
  const application = charted("web", chart({ namespaced: ["apps/Deployment"], clusterScoped: [] }), made);
  expect(problemsOfCharts(chartCreates, [application])).toEqual([
    'Application/web chart.creates.namespaced: does not name "/Service", but its chart makes Service web/web (web/templates/service.yaml); add it',
    'Application/web chart.creates.clusterScoped: does not name "rbac.authorization.k8s.io/ClusterRole", but its chart makes ClusterRole web (web/templates/clusterrole.yaml); add it',
    'Application/web chart.creates.namespaced: does not name "rbac.authorization.k8s.io/Role", but its chart makes Role kube-system/web (web/templates/role.yaml); add it',
    'Application/web chart.creates.namespaces: does not name "kube-system", but its chart makes Role kube-system/web (web/templates/role.yaml); add it',
  ]);
});
