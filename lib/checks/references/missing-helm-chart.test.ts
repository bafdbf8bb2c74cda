import { expect, it } from "vitest";
import { testCluster } from "../../testing.ts";
import { object, problemsOf } from "../testing.ts";
import { missingHelmChart } from "./missing-helm-chart.ts";

const config = (name: string, namespace = "kube-system") =>
  object("helm.cattle.io/v1", "HelmChartConfig", name, { metadata: { namespace } });
const chart = object("helm.cattle.io/v1", "HelmChart", "database", { metadata: { namespace: "kube-system" } });

it("missing-helm-chart passes for charts of K3s', and for those among the objects", () => {
  expect(problemsOf(missingHelmChart, [config("traefik"), config("traefik-crd"), config("database"), chart])).toEqual(
    [],
  );
  expect(problemsOf(missingHelmChart, [config("other")], { closed: false })).toEqual([]);
});

it("missing-helm-chart fails for another namespace, another name, and what has no chart", () => {
  expect(problemsOf(missingHelmChart, [config("traefik", "web"), config("databse"), config("coredns"), chart])).toEqual(
    [
      'HelmChartConfig/traefik metadata.namespace: has no HelmChart traefik, got "web"; did you mean "kube-system"?',
      'HelmChartConfig/databse metadata.name: names no HelmChart of namespace kube-system, got "databse"; did you mean "database"?',
      'HelmChartConfig/coredns metadata.name: names a component that K3s installs without a chart, got "coredns"; remove HelmChartConfig kube-system/coredns',
    ],
  );
});

it("missing-helm-chart knows what the cluster's line of K3s packages", () => {
  const problems = (k3sVersion: string) =>
    problemsOf(missingHelmChart, [config("gateway-api-crd")], { cluster: testCluster({ k3sVersion }) });
  expect(problems("v1.37.1+k3s1")).toEqual([]);
  expect(problems("v1.36.5+k3s1")).toEqual([
    'HelmChartConfig/gateway-api-crd metadata.name: names no HelmChart of namespace kube-system, got "gateway-api-crd"; name a HelmChart that exists',
  ]);
});
