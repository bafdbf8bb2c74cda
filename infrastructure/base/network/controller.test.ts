import { expect, test } from "vitest";
import type { ClusterConfig } from "../../../lib/cluster/cluster.ts";
import type { Manifest } from "../../../lib/kubernetes/manifest.ts";
import { objectsOf } from "../../../lib/testing.ts";
import { addController } from "./controller.ts";
import { myceliumCluster } from "./testing.ts";

function madeFor(changes: Partial<ClusterConfig> = {}): readonly Manifest[] {
  const cluster = myceliumCluster(changes);
  return JSON.parse(JSON.stringify(objectsOf((chart) => addController(chart, cluster, "network"))));
}

const ofKind = (made: readonly Manifest[], kind: string) => made.filter((each) => each.kind === kind);

const trust = { thresholds: { pods: 50 }, namespaces: { shop: { threshold: 60 } } };
const loadBalancer = { type: "mycelium", addresses: 1 } as const;

test("one pod without rights on its host, which goes elsewhere soon when its node is gone", () => {
  expect(ofKind(madeFor(), "Deployment")).toMatchObject([
    {
      metadata: { name: "mycelium-controller" },
      spec: {
        replicas: 1,
        strategy: { type: "Recreate" },
        template: {
          spec: {
            serviceAccountName: "mycelium-controller",
            tolerations: [
              { key: "node-role.kubernetes.io/control-plane" },
              { key: "node.kubernetes.io/not-ready", tolerationSeconds: 30 },
              { key: "node.kubernetes.io/unreachable", tolerationSeconds: 30 },
            ],
            securityContext: { runAsNonRoot: true, runAsUser: 65_532 },
            containers: [{ securityContext: { readOnlyRootFilesystem: true, capabilities: { drop: ["ALL"] } } }],
          },
        },
      },
    },
  ]);
});

test.each<[string, Partial<ClusterConfig>, object]>([
  ["without gateways", {}, { namespaces: [] }],
  ["with all nodes as gateways", { loadBalancer }, { gateways: { addresses: 1 }, namespaces: [] }],
  [
    "with some, and namespaces that let spores in",
    { loadBalancer: { type: "mycelium", gateways: ["server-1"] }, cni: { type: "mycelium", trust } },
    { gateways: { nodes: ["server-1"], addresses: 1 }, namespaces: ["shop"] },
  ],
])("is told what the cluster says, %s", (_, changes, told) => {
  const [configuration] = ofKind(madeFor(changes), "ConfigMap").flatMap(({ data }) =>
    Object.entries(Object(data)).filter(([file]) => file === "configuration.json"),
  );
  expect(JSON.parse(String(configuration?.[1]))).toEqual({ ...told, port: 8080, resyncSeconds: 10 });
});

test("it may write status, and what nodes that are gone left", () => {
  const read = ["get", "list", "watch"];
  const group = "mycelium.k3s-gitops";
  const always = [
    { apiGroups: [""], resources: ["nodes"], verbs: read },
    { apiGroups: [group], resources: ["sporetrusts", "trustpolicies"], verbs: read },
    { apiGroups: [group], resources: ["sporetrusts/status", "trustpolicies/status"], verbs: ["patch"] },
    { apiGroups: [group], resources: ["myceliumnodes"], verbs: [...read, "delete"] },
  ];
  const [role] = ofKind(madeFor(), "ClusterRole");
  expect(role?.rules).toEqual(always);
  const [balancing] = ofKind(madeFor({ loadBalancer }), "ClusterRole");
  expect(balancing?.rules).toEqual([
    ...always,
    { apiGroups: [""], resources: ["services"], verbs: read },
    { apiGroups: [""], resources: ["services/status"], verbs: ["patch"] },
    { apiGroups: ["discovery.k8s.io"], resources: ["endpointslices"], verbs: read },
    { apiGroups: ["events.k8s.io"], resources: ["events"], verbs: ["create", "patch"] },
  ]);
});

test("it may write one network policy in each namespace that lets spores in", () => {
  const made = madeFor({ cni: { type: "mycelium", trust } });
  const networking = { apiGroups: ["networking.k8s.io"], resources: ["networkpolicies"] };
  expect(ofKind(made, "Role")).toEqual([
    {
      apiVersion: "rbac.authorization.k8s.io/v1",
      kind: "Role",
      metadata: { name: "mycelium-controller", namespace: "shop" },
      rules: [
        { ...networking, verbs: ["create"] },
        { ...networking, resourceNames: ["allow-trusted-spores"], verbs: ["get", "patch", "delete"] },
        {
          apiGroups: ["rbac.authorization.k8s.io"],
          resources: ["roles"],
          resourceNames: ["mycelium-controller"],
          verbs: ["get"],
        },
      ],
    },
  ]);
  expect(ofKind(made, "RoleBinding")).toMatchObject([
    { metadata: { namespace: "shop" }, subjects: [{ name: "mycelium-controller", namespace: "network" }] },
  ]);
});

test("it is scraped where somebody monitors", () => {
  expect(ofKind(madeFor(), "PodMonitor")).toHaveLength(1);
  expect(ofKind(madeFor({ monitoring: { type: "none" } }), "PodMonitor")).toEqual([]);
});
