import { expect, test } from "vitest";
import { providedObjects } from "./provided-objects.ts";

test("what an application declares stands in its namespace, or in none", () => {
  const provides = {
    apiGroups: ["example.com"],
    clusterIssuers: ["acme"],
    ingressClasses: ["nginx"],
    priorityClasses: ["high"],
    storageClasses: ["nfs"],
    services: [{ name: "web", port: 80 }],
    serviceAccounts: ["web"],
    secrets: [{ name: "login", keys: ["password"] }],
    configMaps: [{ name: "settings", keys: ["a", "b"] }],
  };
  expect(providedObjects(provides, "tools")).toEqual([
    { kind: "cert-manager.io/ClusterIssuer", namespace: "", name: "acme" },
    { kind: "networking.k8s.io/IngressClass", namespace: "", name: "nginx" },
    { kind: "scheduling.k8s.io/PriorityClass", namespace: "", name: "high" },
    { kind: "storage.k8s.io/StorageClass", namespace: "", name: "nfs" },
    { kind: "/Service", namespace: "tools", name: "web", ports: [80] },
    { kind: "/ServiceAccount", namespace: "tools", name: "web" },
    { kind: "/Secret", namespace: "tools", name: "login", keys: new Set(["password"]) },
    { kind: "/ConfigMap", namespace: "tools", name: "settings", keys: new Set(["a", "b"]) },
  ]);
  expect(providedObjects({}, "tools")).toEqual([]);
});
