import { describe, expect, test } from "vitest";
import type { Manifest } from "../kubernetes/manifest.ts";
import { testMember } from "../testing.ts";
import { isBuiltIn, needsOf, providedBy } from "./need.ts";

const metadata = { name: "a", namespace: "web" };
const pod = { priorityClassName: "high", volumes: [{ ephemeral: { volumeClaimTemplate: claim("fast") } }] };

function claim(storageClassName: string) {
  return { spec: { storageClassName } };
}

function object(apiVersion: string, kind: string, spec: Manifest["spec"] = {}): Manifest {
  return { apiVersion, kind, metadata, spec };
}

describe("needsOf", () => {
  const ofPods = (by: string) => [
    { kind: "PriorityClass", name: "high", by },
    { kind: "StorageClass", name: "fast", by },
  ];

  test("every application needs its namespace", () => {
    expect(needsOf(testMember("web"), [])).toEqual([{ kind: "namespace", name: "web", by: "it" }]);
  });

  test("it needs what it says", () => {
    const needs = { apiGroups: ["example.com"], storageClasses: ["fast"] };
    expect(needsOf(testMember("web", { needs }), [])).toMatchObject([
      { kind: "namespace" },
      { kind: "API group", name: "example.com", by: "it" },
      { kind: "StorageClass", name: "fast", by: "it" },
    ]);
  });

  test.each<[string, Manifest, object[]]>([
    ["a ConfigMap", object("v1", "ConfigMap"), []],
    [
      "a custom resource",
      object("example.com/v1", "Thing"),
      [{ kind: "API group", name: "example.com", by: "its Thing web/a" }],
    ],
    [
      "an Ingress",
      {
        ...object("networking.k8s.io/v1", "Ingress", { ingressClassName: "traefik" }),
        metadata: { ...metadata, annotations: { "cert-manager.io/cluster-issuer": "acme" } },
      },
      [
        { kind: "IngressClass", name: "traefik", by: "its Ingress web/a" },
        { kind: "ClusterIssuer", name: "acme", by: "its Ingress web/a" },
        { kind: "LoadBalancer", name: "address", by: "its Ingress web/a" },
      ],
    ],
    ["a Service inside the cluster", object("v1", "Service", { type: "ClusterIP" }), []],
    [
      "a Service for the LAN",
      object("v1", "Service", { type: "LoadBalancer" }),
      [{ kind: "LoadBalancer", name: "address", by: "its Service web/a" }],
    ],
    [
      "a Certificate",
      object("cert-manager.io/v1", "Certificate", { issuerRef: { kind: "ClusterIssuer", name: "acme" } }),
      [
        { kind: "API group", name: "cert-manager.io", by: "its Certificate web/a" },
        { kind: "ClusterIssuer", name: "acme", by: "its Certificate web/a" },
      ],
    ],
    [
      "a Certificate of an Issuer",
      object("cert-manager.io/v1", "Certificate", { issuerRef: { kind: "Issuer", name: "own" } }),
      [
        { kind: "API group", name: "cert-manager.io", by: "its Certificate web/a" },
        { kind: "Issuer", name: "web/own", by: "its Certificate web/a" },
      ],
    ],
    [
      "a Prometheus with storage",
      object("monitoring.coreos.com/v1", "Prometheus", { storage: { volumeClaimTemplate: claim("nfs") } }),
      [
        { kind: "API group", name: "monitoring.coreos.com", by: "its Prometheus web/a" },
        { kind: "StorageClass", name: "nfs", by: "its Prometheus web/a" },
      ],
    ],
    [
      "a custom resource of classes",
      object("example.com/v1", "Database", {
        instances: [{ storageClassName: "nfs", priorityClassName: "high", runtimeClassName: "gvisor" }],
        snapshots: { volumeSnapshotClassName: "nightly" },
        solver: { ingress: { ingressClassName: "nginx" } },
      }),
      [
        { kind: "API group", name: "example.com", by: "its Database web/a" },
        { kind: "StorageClass", name: "nfs", by: "its Database web/a" },
        { kind: "PriorityClass", name: "high", by: "its Database web/a" },
        { kind: "RuntimeClass", name: "gvisor", by: "its Database web/a" },
        { kind: "VolumeSnapshotClass", name: "nightly", by: "its Database web/a" },
        { kind: "IngressClass", name: "nginx", by: "its Database web/a" },
      ],
    ],
    [
      "a policy with a pattern of classes",
      object("kyverno.io/v1", "Policy", { rules: [{ validate: { pattern: { spec: { storageClassName: "fast" } } } }] }),
      [{ kind: "API group", name: "kyverno.io", by: "its Policy web/a" }],
    ],
    [
      "an ExternalSecret",
      object("external-secrets.io/v1", "ExternalSecret", {
        secretStoreRef: { kind: "ClusterSecretStore", name: "vault" },
      }),
      [
        { kind: "API group", name: "external-secrets.io", by: "its ExternalSecret web/a" },
        { kind: "ClusterSecretStore", name: "vault", by: "its ExternalSecret web/a" },
      ],
    ],
    [
      "an HTTPRoute and its Gateway",
      object("gateway.networking.k8s.io/v1", "HTTPRoute", { parentRefs: [{ name: "public", namespace: "edge" }] }),
      [
        { kind: "API group", name: "gateway.networking.k8s.io", by: "its HTTPRoute web/a" },
        { kind: "Gateway", name: "edge/public", by: "its HTTPRoute web/a" },
      ],
    ],
    [
      "an Application",
      object("argoproj.io/v1alpha1", "Application", { project: "tools" }),
      [
        { kind: "API group", name: "argoproj.io", by: "its Application web/a" },
        { kind: "AppProject", name: "tools", by: "its Application web/a" },
      ],
    ],
    [
      "a PersistentVolumeClaim",
      object("v1", "PersistentVolumeClaim", { storageClassName: "nfs" }),
      [{ kind: "StorageClass", name: "nfs", by: "its PersistentVolumeClaim web/a" }],
    ],
    ["a claim of the default class", object("v1", "PersistentVolumeClaim", {}), []],
    ["a claim of no class", object("v1", "PersistentVolumeClaim", { storageClassName: "" }), []],
    ["a Pod", object("v1", "Pod", pod), ofPods("its Pod web/a")],
    ["a Deployment", object("apps/v1", "Deployment", { template: { spec: pod } }), ofPods("its Deployment web/a")],
    ["a DaemonSet", object("apps/v1", "DaemonSet", { template: { spec: pod } }), ofPods("its DaemonSet web/a")],
    ["a ReplicaSet", object("apps/v1", "ReplicaSet", { template: { spec: pod } }), ofPods("its ReplicaSet web/a")],
    ["a Job", object("batch/v1", "Job", { template: { spec: pod } }), ofPods("its Job web/a")],
    [
      "a CronJob",
      object("batch/v1", "CronJob", { jobTemplate: { spec: { template: { spec: pod } } } }),
      ofPods("its CronJob web/a"),
    ],
    [
      "a StatefulSet",
      object("apps/v1", "StatefulSet", { template: { spec: pod }, volumeClaimTemplates: [claim("nfs")] }),
      [...ofPods("its StatefulSet web/a"), { kind: "StorageClass", name: "nfs", by: "its StatefulSet web/a" }],
    ],
    [
      "an object in another namespace",
      { ...object("v1", "ConfigMap"), metadata: { name: "a", namespace: "shared" } },
      [{ kind: "namespace", name: "shared", by: "its ConfigMap shared/a" }],
    ],
  ])("%s", (_, manifest, needs) => {
    expect(needsOf(testMember("web"), [manifest]).slice(1)).toEqual(needs);
  });

  test("says each thing once, by the first that needs it", () => {
    const manifests = [object("example.com/v1", "Thing"), object("example.com/v2", "Other")];
    expect(needsOf(testMember("web"), manifests).slice(1)).toEqual([
      { kind: "API group", name: "example.com", by: "its Thing web/a" },
    ]);
  });
});

describe("providedBy", () => {
  test("declarations count", () => {
    const member = testMember("web", {
      provides: {
        apiGroups: ["a.io"],
        clusterIssuers: ["b"],
        ingressClasses: ["c"],
        priorityClasses: ["d"],
        storageClasses: ["e"],
        services: [{ name: "f", port: 80 }],
      },
    });
    expect(providedBy(member, [])).toEqual([
      ["API group", "a.io"],
      ["ClusterIssuer", "b"],
      ["IngressClass", "c"],
      ["PriorityClass", "d"],
      ["StorageClass", "e"],
    ]);
  });

  test("and so do manifests", () => {
    const manifests = [
      object("v1", "Namespace"),
      object("apiextensions.k8s.io/v1", "CustomResourceDefinition", { group: "a.io" }),
      object("cert-manager.io/v1", "ClusterIssuer"),
      object("networking.k8s.io/v1", "IngressClass"),
      object("scheduling.k8s.io/v1", "PriorityClass"),
      object("storage.k8s.io/v1", "StorageClass"),
      object("argoproj.io/v1alpha1", "AppProject"),
      object("cert-manager.io/v1", "Issuer"),
      object("v1", "PersistentVolume", { storageClassName: "manual" }),
      object("helm.cattle.io/v1", "HelmChart", { targetNamespace: "made", createNamespace: true }),
      object("v1", "ConfigMap"),
    ];
    expect(providedBy(testMember("web"), manifests)).toEqual([
      ["namespace", "a"],
      ["API group", "a.io"],
      ["ClusterIssuer", "a"],
      ["IngressClass", "a"],
      ["PriorityClass", "a"],
      ["StorageClass", "a"],
      ["AppProject", "a"],
      ["Issuer", "web/a"],
      ["StorageClass", "manual"],
      ["namespace", "made"],
    ]);
  });
});

test("isBuiltIn knows the namespaces of every cluster", () => {
  expect(isBuiltIn({ kind: "namespace", name: "kube-system", by: "it" })).toBe(true);
  expect(isBuiltIn({ kind: "namespace", name: "web", by: "it" })).toBe(false);
  expect(isBuiltIn({ kind: "StorageClass", name: "default", by: "it" })).toBe(false);
});
