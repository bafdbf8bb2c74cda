import { expect, it } from "vitest";
import { deployment, object, podSpec, problemsOf } from "../../testing.ts";
import { podSecurityRule } from "./control.ts";
import { privileged } from "./privileged.ts";
import { podSecurityRules } from "./rules.ts";
import { violationsIn, violationsOf } from "./testing.ts";

it("names the level and the namespace", () => {
  const namespace = object("v1", "Namespace", "web", {
    metadata: { labels: { "pod-security.kubernetes.io/enforce": "restricted" } },
  });
  const root = deployment("web", {}, { securityContext: { privileged: true } });
  expect(problemsOf(podSecurityRule(privileged), [namespace, root])).toEqual([
    "Deployment/web spec.template.spec.containers[0].securityContext.privileged: makes the container root on the node, which the Pod Security level restricted of namespace web forbids; remove it",
  ]);
});

it("holds no pod to a level where the namespace has none", () => {
  const root = deployment("web", {}, { securityContext: { privileged: true } });
  expect(violationsIn(privileged, "privileged", root)).toEqual([]);
  expect(problemsOf(podSecurityRule(privileged), [root])).toEqual([]);
});

it("looks at all containers of everything that makes pods", () => {
  const containers = [{ name: "a", securityContext: { privileged: true } }];
  const spec = { initContainers: containers, containers, ephemeralContainers: containers };
  const paths = ["initContainers", "containers", "ephemeralContainers"].map(
    (list) => `${list}[0].securityContext.privileged: makes the container root on the node; remove it`,
  );
  expect(violationsOf(privileged, "baseline", spec)).toEqual(paths);
  expect(violationsIn(privileged, "baseline", object("v1", "Pod", "web", { spec }))).toEqual(paths);
  for (const [version, kind] of [
    ["apps/v1", "DaemonSet"],
    ["apps/v1", "ReplicaSet"],
    ["apps/v1", "StatefulSet"],
    ["batch/v1", "Job"],
    ["v1", "ReplicationController"],
  ] as const) {
    expect(
      violationsIn(privileged, "baseline", object(version, kind, "web", { spec: { template: { spec } } })),
    ).toEqual(paths);
  }
  const jobs = object("batch/v1", "CronJob", "web", { spec: { jobTemplate: { spec: { template: { spec } } } } });
  expect(violationsIn(privileged, "baseline", jobs)).toEqual(
    paths.map((path) => `jobTemplate.spec.template.spec.${path}`),
  );
});

it("lets a hardened pod pass every control, and a plain one every control of the level baseline", () => {
  const labels = { "pod-security.kubernetes.io/enforce": "restricted" };
  const namespaces = [
    object("v1", "Namespace", "web", { metadata: { labels } }),
    object("v1", "Namespace", "plain", { metadata: { labels: { "pod-security.kubernetes.io/enforce": "baseline" } } }),
  ];
  const plain = object("v1", "Pod", "plain", {
    metadata: { namespace: "plain" },
    spec: { securityContext: null, containers: [{ name: "main", securityContext: null }], volumes: null },
  });
  const objects = [...namespaces, deployment("web"), object("v1", "Pod", "web", { spec: podSpec() }), plain];
  expect(podSecurityRules.flatMap((rule) => problemsOf(rule, objects))).toEqual([]);
});
