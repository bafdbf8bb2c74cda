import { describe, expect, test } from "vitest";
import type { ApplicationConfig } from "../application/application.ts";
import { formatProblem, type Problem } from "../errors.ts";
import type { JsonObject, Manifest } from "../kubernetes/manifest.ts";
import { testMember } from "../testing.ts";
import { instanceLabel, labelPods, podsOf } from "./application-pods.ts";

const spec = { containers: [{ name: "main" }] };
const chart = {
  mode: "source" as const,
  repository: "https://charts.example.com",
  name: "redis",
  version: "1.0.0",
  releaseName: "cache",
  creates: { namespaced: [], clusterScoped: [] },
};

function deployment(name: string, labels?: JsonObject): Manifest {
  const template = { ...(labels && { metadata: { labels } }), spec };
  return { apiVersion: "apps/v1", kind: "Deployment", metadata: { name }, spec: { template } };
}

describe("pods get the label of their application", () => {
  test("wherever their template lies, beside others", () => {
    const pod = { apiVersion: "v1", kind: "Pod", metadata: { name: "a" }, spec };
    const cron = { apiVersion: "batch/v1", kind: "CronJob", metadata: { name: "a" } };
    const job = (template: JsonObject): Manifest => ({ ...cron, spec: { jobTemplate: { spec: { template } } } });
    const config: Manifest = { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "a" } };
    const labels = { [instanceLabel]: "web" };
    expect(labelPods(testMember("web"), [deployment("a", { app: "a" }), pod, job({ spec }), config])).toEqual([
      deployment("a", { app: "a", ...labels }),
      { ...pod, metadata: { name: "a", labels } },
      job({ spec, metadata: { labels } }),
      config,
    ]);
  });

  test("unless they have one", () => {
    const own = deployment("a", { [instanceLabel]: "b" });
    expect(labelPods(testMember("web"), [own])).toEqual([own]);
  });
});

describe("the pods of an application are", () => {
  const pods = (members: readonly [string, Partial<ApplicationConfig>, ...Manifest[]][]) => {
    const problems: Problem[] = [];
    const built = members.map(([name, config, ...manifests]) => ({ ...testMember(name, config), manifests }));
    return { pods: Object.fromEntries(podsOf(built, problems)), messages: problems.map(formatProblem) };
  };
  const namespace = "shop";
  const issuer: Manifest = { apiVersion: "cert-manager.io/v1", kind: "Issuer", metadata: { name: "a" } };
  const cluster: Manifest = { apiVersion: "postgresql.cnpg.io/v1", kind: "Cluster", metadata: { name: "a" } };

  test("all of its namespace, if no other has pods there", () => {
    const members = [
      ["web", { namespace }, cluster],
      ["issuer", { namespace }, issuer],
      ["other", {}, deployment("a")],
    ] as const;
    expect(pods(members.map(([name, config, manifest]) => [name, config, manifest]))).toEqual({
      pods: {
        web: { namespace },
        issuer: { namespace, labels: { [instanceLabel]: "issuer" } },
        other: { namespace: "other" },
      },
      messages: [],
    });
  });

  test("else, those with its label, or with that of its chart's release", () => {
    const { chart: member } = { chart: { ...testMember("redis", { namespace }), chart, manifests: [] } };
    const web = { ...testMember("web", { namespace }), manifests: [deployment("a", { [instanceLabel]: "web" })] };
    const problems: Problem[] = [];
    expect(Object.fromEntries(podsOf([member, web], problems))).toEqual({
      redis: { namespace, labels: { [instanceLabel]: "cache" } },
      web: { namespace, labels: { [instanceLabel]: "web" } },
    });
    expect(problems).toEqual([]);
  });

  test("not found where they say that they are another's", () => {
    const stranger = deployment("a", { [instanceLabel]: "wordpress" });
    const own = deployment("b", { [instanceLabel]: "web" });
    expect(
      pods([
        ["web", { namespace }, stranger, own],
        ["db", { namespace }, deployment("c")],
      ]).messages,
    ).toEqual([
      'applications/workloads/web.app.ts: its Deployment a gives its pods another app.kubernetes.io/instance, by which the applications of namespace shop are told apart, got "wordpress"; use "web", or give the application a namespace of its own',
    ]);
    expect(pods([["web", { namespace }, stranger, own]]).messages).toEqual([]);
  });
});
