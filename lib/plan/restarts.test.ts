import { describe, expect, it } from "vitest";
import { plan } from "./plan.ts";
import { planObject, planOf, type TestManifest } from "./testing.ts";

function restarts(before: readonly TestManifest[], after: readonly TestManifest[]): string[] {
  return planOf(before, after).changes.flatMap((change) =>
    change.restarts.map(({ workload, effect, message }) => `${workload.kind} ${workload.name} ${effect}: ${message}`),
  );
}

const workload = (kind: string, template: object, spec: object = {}, metadata: object = {}): TestManifest => ({
  apiVersion: "apps/v1",
  kind,
  metadata,
  spec: { ...spec, template: { spec: template } },
});
const image = (tag: string) => ({ containers: [{ name: "a", image: `app:${tag}` }] });
const reason = "spec.containers[name=a].image changes";

describe("a pod template that changes", () => {
  it.each<[string, string, object, string[]]>([
    ["rolling update", "Deployment", {}, [`Deployment x restart: pods are replaced in a rolling update: ${reason}`]],
    [
      "recreate",
      "Deployment",
      { strategy: { type: "Recreate" } },
      [`Deployment x restart: all pods stop before new ones start: ${reason}`],
    ],
    [
      "paused",
      "Deployment",
      { paused: true },
      [`Deployment x stale: pods keep the old template until the Deployment is resumed: ${reason}`],
    ],
    ["no replicas", "Deployment", { replicas: 0 }, []],
    [
      "one by one",
      "StatefulSet",
      {},
      [`StatefulSet x restart: pods are replaced one by one, the last one first: ${reason}`],
    ],
    [
      "partition",
      "StatefulSet",
      { updateStrategy: { rollingUpdate: { partition: 2 } } },
      [`StatefulSet x restart: pods from number 2 up are replaced one by one, the last one first: ${reason}`],
    ],
    [
      "on delete",
      "StatefulSet",
      { updateStrategy: { type: "OnDelete" } },
      [`StatefulSet x stale: pods keep the old template until they are deleted: ${reason}`],
    ],
    ["nodes", "DaemonSet", {}, [`DaemonSet x restart: pods are replaced node by node: ${reason}`]],
    [
      "no owner of pods",
      "ReplicaSet",
      {},
      [`ReplicaSet x stale: pods keep the old template until they are deleted: ${reason}`],
    ],
  ])("restarts pods: %s", (_, kind, spec, expected) => {
    expect(restarts([workload(kind, image("1.0"), spec)], [workload(kind, image("1.1"), spec)])).toEqual(expected);
  });

  it("is used by the next run of a job", () => {
    const job = (tag: string) => ({
      apiVersion: "batch/v1",
      kind: "CronJob",
      spec: { jobTemplate: { spec: { template: { spec: image(tag) } } } },
    });
    expect(restarts([job("1.0")], [job("1.1")])).toEqual([
      `CronJob x next-run: the next run uses the new template: ${reason}`,
    ]);
  });

  it("restarts pods for what is folded, too", () => {
    const annotated = (hash: string) => ({
      apiVersion: "apps/v1",
      kind: "Deployment",
      spec: { template: { metadata: { annotations: { "checksum/config": hash } } } },
    });
    expect(restarts([annotated("a")], [annotated("b")])).toEqual([
      'Deployment x restart: pods are replaced in a rolling update: metadata.annotations["checksum/config"] changes',
    ]);
  });

  it("restarts nothing when it means the same, or when only the rest changes", () => {
    const limits = (cpu: string) =>
      workload("Deployment", { containers: [{ name: "a", resources: { limits: { cpu } } }] });
    expect(restarts([limits("1")], [limits("1000m")])).toEqual([]);
    expect(
      restarts([workload("Deployment", {}, { replicas: 1 })], [workload("Deployment", {}, { replicas: 2 })]),
    ).toEqual([]);
  });
});

describe("a ConfigMap or Secret that changes", () => {
  const configuration = (kind: string, data: object) => ({ apiVersion: "v1", kind, metadata: { name: "c" }, data });
  const [before, after] = [
    configuration("ConfigMap", { a: "1", b: "1" }),
    configuration("ConfigMap", { a: "2", b: "1" }),
  ];
  const container = (fields: object) => ({ containers: [{ name: "a", ...fields }] });
  const mounted = (mount: object, volume: object = { configMap: { name: "c" } }) => ({
    ...container({ volumeMounts: [{ name: "v", ...mount }] }),
    volumes: [{ name: "v", ...volume }],
  });
  const inPlace =
    "files of ConfigMap c change in running pods within about a minute, which the program must notice by itself";
  const old = (what: string) => `pods keep the old ${what} of ConfigMap c until something restarts them`;

  it.each<[string, object, string[]]>([
    ["mounted", mounted({ mountPath: "/c" }), [`Deployment x in-place: ${inPlace}`]],
    [
      "projected",
      mounted({ mountPath: "/c" }, { projected: { sources: [{ configMap: { name: "c" } }] } }),
      [`Deployment x in-place: ${inPlace}`],
    ],
    [
      "one file",
      mounted({ mountPath: "/c", subPath: "a" }),
      [`Deployment x stale: ${old("files mounted by subPath")}`],
    ],
    [
      "environment",
      container({ envFrom: [{ configMapRef: { name: "c" } }] }),
      [`Deployment x stale: ${old("environment variables")}`],
    ],
    [
      "one variable",
      container({ env: [{ name: "A", valueFrom: { configMapKeyRef: { name: "c", key: "a" } } }] }),
      [`Deployment x stale: ${old("environment variables")}`],
    ],
    [
      "both",
      { ...mounted({ mountPath: "/c" }), initContainers: [{ name: "i", envFrom: [{ configMapRef: { name: "c" } }] }] },
      [
        "Deployment x stale: pods keep the old environment variables of ConfigMap c, while its other files change in place until something restarts them",
      ],
    ],
    ["another key", container({ env: [{ name: "A", valueFrom: { configMapKeyRef: { name: "c", key: "b" } } }] }), []],
    ["other files", mounted({ mountPath: "/c" }, { configMap: { name: "c", items: [{ key: "b", path: "b" }] } }), []],
    ["another one", container({ envFrom: [{ configMapRef: { name: "d" } }, { secretRef: { name: "c" } }] }), []],
  ])("is noticed or not: %s", (_, template, expected) => {
    const unchanged = {
      count: 1,
      mentioning: () => [planObject(workload("Deployment", template))],
    };
    const found = planOf([before], [after], { unchanged }).changes.flatMap((change) => change.restarts);
    expect(found.map(({ workload: it, effect, message }) => `${it.kind} ${it.name} ${effect}: ${message}`)).toEqual(
      expected,
    );
  });

  it("is read by pods that are replaced anyway", () => {
    const template = (tag: string) => ({
      containers: [{ name: "a", image: `app:${tag}`, envFrom: [{ configMapRef: { name: "c" } }] }],
    });
    expect(
      restarts([before, workload("Deployment", template("1.0"))], [after, workload("Deployment", template("1.1"))]),
    ).toEqual([
      "Deployment x restart: pods are replaced anyway, as their template changes, and the new ones read ConfigMap c",
      `Deployment x restart: pods are replaced in a rolling update: ${reason}`,
    ]);
  });

  it.each([{ "reloader.stakater.com/auto": "true" }, { "configmap.reloader.stakater.com/reload": "b, c" }])(
    "restarts pods that Reloader watches: %j",
    (annotations) => {
      const watched = workload(
        "Deployment",
        container({ envFrom: [{ configMapRef: { name: "c" } }] }),
        {},
        { annotations },
      );
      const scaled = { ...watched, spec: { ...(typeof watched.spec === "object" && watched.spec), replicas: 2 } };
      expect(restarts([before, watched], [after, scaled])).toEqual([
        "Deployment x restart: Reloader replaces the pods when ConfigMap c changes",
      ]);
    },
  );

  it("may be made by another object", () => {
    const user = planObject(workload("Deployment", container({ envFrom: [{ secretRef: { name: "made" } }] })));
    const unchanged = { count: 1, mentioning: () => [user] };
    const messages = (from: TestManifest, to: TestManifest) =>
      planOf([from], [to], { unchanged }).changes.flatMap((change) => change.restarts.map(({ message }) => message));
    const sealed = (value: string) => ({
      apiVersion: "bitnami.com/v1alpha1",
      kind: "SealedSecret",
      // The Secret has the name of the SealedSecret, whatever the template says.
      metadata: { name: "made" },
      spec: { encryptedData: { a: value }, template: { metadata: { name: "other" } } },
    });
    const certificate = (spec: object) => ({
      apiVersion: "cert-manager.io/v1",
      kind: "Certificate",
      spec: { secretName: "made", ...spec },
    });
    const merged = (key: string) => ({
      ...external(key),
      spec: { target: { name: "made", creationPolicy: "Merge" }, dataFrom: [{ extract: { key } }] },
    });
    const external = (key: string) => ({
      apiVersion: "external-secrets.io/v1",
      kind: "ExternalSecret",
      spec: { target: { name: "made" }, dataFrom: [{ extract: { key } }] },
    });
    const stale = "pods keep the old environment variables of Secret made until something restarts them";
    expect(messages(sealed("a"), sealed("b"))).toEqual([stale]);
    expect(messages(external("a"), external("b"))).toEqual([stale]);
    expect(messages(merged("a"), merged("b"))).toEqual([stale]);
    expect(messages(certificate({ dnsNames: ["a"] }), certificate({ dnsNames: ["b"] }))).toEqual([stale]);
    expect(messages(certificate({}), certificate({ renewBefore: "240h" }))).toEqual([]);
  });

  it("is noticed by nobody when only its labels change", () => {
    const unchanged = {
      count: 1,
      mentioning: () => [planObject(workload("Deployment", container({ envFrom: [{ configMapRef: { name: "c" } }] })))],
    };
    const labelled = { ...before, metadata: { name: "c", labels: { a: "b" } } };
    expect(planOf([before], [labelled], { unchanged }).changes.flatMap((change) => change.restarts)).toEqual([]);
  });

  it("asks once for each cluster who ignores differences and which unchanged objects name it, and only then", () => {
    const asked: string[] = [];
    const unchanged = {
      count: 5,
      mentioning: (cluster: string, names: ReadonlySet<string>) => {
        asked.push(`${cluster}: ${[...names].sort().join(" ")}`);
        return [];
      },
    };
    const clusters = ["home", "studio"];
    const side = (data: string) => ({
      objects: clusters.flatMap((cluster) =>
        ["a", "b"].map((name) =>
          planObject({ apiVersion: "v1", kind: "ConfigMap", metadata: { name }, data: { data } }, { cluster }),
        ),
      ),
    });
    plan(side("1"), side("2"), { unchanged });
    expect(asked).toEqual(["home: ignoreDifferences", "studio: ignoreDifferences", "home: a b", "studio: a b"]);
    plan({ objects: [planObject(workload("Deployment", {}))] }, { objects: [] }, { unchanged });
    expect(asked.length).toBe(4);
  });
});
