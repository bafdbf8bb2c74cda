import { App, Chart } from "cdk8s";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { BuildContext } from "../../lib/application/build-context.ts";
import type { Cluster } from "../../lib/cluster/cluster.ts";
import { testCertificate, testHostKey } from "../../lib/cluster/testing-repository.ts";
import { isJsonObject, type JsonObject, stringAt } from "../../lib/kubernetes/manifest.ts";
import { Scopes } from "../../lib/kubernetes/scopes.ts";
import { testCluster } from "../../lib/testing.ts";
import argocd from "./argocd.app.ts";
import { addHelmChart } from "./helm-chart.ts";
import { valuesOf } from "./values.ts";

const cluster = testCluster();
const unwatched = testCluster({ monitoring: { type: "none" } });

function objectsOf(on: Cluster, make: (context: BuildContext) => void): JsonObject[] {
  const chart = new Chart(new App(), "argocd", { disableResourceNameHashes: true });
  make({ chart, cluster: on, applications: [] });
  return chart.toJson().filter(isJsonObject);
}

const built = (on: Cluster) => objectsOf(on, (context) => argocd.build?.(context));
const atBootstrap = objectsOf(cluster, (context) =>
  argocd.bootstrap?.({ ...context, rendered: [], scopes: new Scopes() }),
);
const kindsOf = (objects: readonly JsonObject[]) => objects.map(({ kind }) => kind);

describe("the application argocd", () => {
  it("is a HelmChart that K3s installs, with the values as one text", () => {
    const [release] = built(unwatched);
    expect(release).toEqual({
      apiVersion: "helm.cattle.io/v1",
      kind: "HelmChart",
      metadata: {
        name: "argocd",
        namespace: "kube-system",
        annotations: {
          "argocd.argoproj.io/sync-options": "Prune=false,Delete=false",
          "argocd.argoproj.io/compare-options": "IgnoreExtraneous",
        },
      },
      spec: {
        repo: "https://argoproj.github.io/argo-helm",
        chart: "argo-cd",
        version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
        targetNamespace: "argocd",
        failurePolicy: "retry",
        forceConflicts: true,
        backOffLimit: 20,
        timeout: "15m0s",
        valuesContent: expect.any(String),
      },
    });
    expect(parse(stringAt(release, "spec", "valuesContent") ?? "")).toEqual(valuesOf(unwatched, 0));
  });

  it("is the same HelmChart by hand, in its namespace", () => {
    expect(kindsOf(atBootstrap)).toEqual(["Namespace", "HelmChart"]);
    expect(atBootstrap[1]).toEqual(built(cluster)[0]);
    expect(atBootstrap[0]).toMatchObject({
      metadata: { name: "argocd", labels: { "pod-security.kubernetes.io/enforce": argocd.podSecurity } },
    });
  });

  it("is scraped and watched where there is Prometheus", () => {
    expect(kindsOf(built(cluster))).toEqual(["HelmChart", "ServiceMonitor", "PrometheusRule"]);
    expect(valuesOf(cluster, 0).server.metrics).toEqual({ enabled: true });
    expect(valuesOf(unwatched, 0).server.metrics).toEqual({ enabled: false });
  });

  it("answers at the host of its route", () => {
    expect(valuesOf(cluster, 0).global.domain).toBe("argocd.test.example.com");
  });
});

describe("addHelmChart", () => {
  it.each([
    cluster,
    unwatched,
    testCluster({
      repository: { url: "https://git.example.com/a.git", certificateAuthority: testCertificate, webhook: "github" },
    }),
    testCluster({
      repository: { url: "git@github.com:a/b.git", private: true, knownHosts: [`git.example.com ${testHostKey}`] },
    }),
    testCluster({ notifications: { type: "slack", channel: "ops" } }),
    testCluster({
      notifications: { type: "email", host: "smtp.example.com", from: "argocd@example.com", to: "admin@example.com" },
    }),
  ])("takes the values of every cluster, such as number %#", (some) => {
    expect(kindsOf(objectsOf(some, ({ chart }) => addHelmChart(chart, valuesOf(some, 0))))).toEqual(["HelmChart"]);
  });

  it("fails for a value that the chart does not know", () => {
    expect(() =>
      objectsOf(cluster, ({ chart }) => addHelmChart(chart, { controler: {}, server: { replicas: "1" } })),
    ).toThrow(`argocd/installation/values.ts controler: is no value of the chart; did you mean "controller"?`);
  });

  it("fails for a secret, where a reference to one may stand", () => {
    expect(() =>
      objectsOf(cluster, ({ chart }) => addHelmChart(chart, { configs: { secret: { githubSecret: "hunter2" } } })),
    ).toThrow("configs.secret.githubSecret: holds a secret, which Git would show");
  });
});
