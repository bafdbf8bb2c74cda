import { describe, expect, test } from "vitest";
import type * as z from "zod";
import type { ClusterConfig } from "../lib/cluster/cluster.ts";
import { testCluster } from "../lib/testing.ts";
import certManager from "./cert-manager.app.ts";
import csiDriverNfs from "./csi-driver-nfs.app.ts";
import metallb from "./metallb.app.ts";
import prometheusOperatorCrds from "./prometheus-operator-crds.app.ts";
import sealedSecrets from "./sealed-secrets.app.ts";
import systemUpgradeController from "./system-upgrade-controller.app.ts";

const withMetallb: Partial<ClusterConfig> = { loadBalancer: { type: "metallb", addresses: ["192.168.1.240/28"] } };
const withNfs: Partial<ClusterConfig> = {
  storage: [{ type: "local-path" }, { type: "nfs", server: "nas.example.com", share: "/volumes" }],
};
const unmonitored: Partial<ClusterConfig> = { monitoring: { type: "none" } };

function enabledWith(changes: Partial<ClusterConfig>): string[] {
  const operators = {
    certManager,
    csiDriverNfs,
    metallb,
    prometheusOperatorCrds,
    sealedSecrets,
    systemUpgradeController,
  };
  const cluster = testCluster(changes);
  return Object.entries(operators).flatMap(([name, { enabled }]) =>
    enabled === undefined || enabled(cluster) ? [name] : [],
  );
}

test("a cluster runs the operators of what fills its slots", () => {
  expect(enabledWith({})).toEqual(["certManager", "prometheusOperatorCrds", "sealedSecrets"]);
  expect(enabledWith(unmonitored)).toEqual(["certManager", "sealedSecrets"]);
  const upgrades = { type: "automatic" } as const;
  expect(enabledWith({ ...withMetallb, ...withNfs, ...unmonitored, upgrades })).toEqual([
    "certManager",
    "csiDriverNfs",
    "metallb",
    "sealedSecrets",
    "systemUpgradeController",
  ]);
});

describe("ServiceMonitors need their definition, and are left out without monitoring", () => {
  const monitored = { monitoring: { type: "prometheus" } } as const;
  test.each([
    ["cert-manager", certManager, (on: boolean) => ({ prometheus: { servicemonitor: { enabled: on } } })],
    ["sealed-secrets", sealedSecrets, (on: boolean) => ({ metrics: { serviceMonitor: { enabled: on } } })],
    ["metallb", metallb, (on: boolean) => ({ prometheus: { serviceMonitor: { enabled: on } } })],
  ])("%s", (_, operator, values) => {
    for (const [changes, on] of [[monitored, true] as const, [unmonitored, false] as const]) {
      const cluster = testCluster({ ...withMetallb, ...changes });
      const { chart, needs } = operator;
      expect(chart?.values({ cluster, applications: [] })).toMatchObject(values(on));
      expect(typeof needs === "function" && needs(cluster)).toEqual({ apiGroups: on ? ["monitoring.coreos.com"] : [] });
    }
  });
});

test("cert-manager itself is told whom to ask for records, because issuers of this version cannot be", () => {
  const acme = (nameservers?: string[]): Partial<ClusterConfig> => ({
    certificates: {
      type: "acme",
      email: "ops@example.com",
      dns: { type: "cloudflare", ...(nameservers && { nameservers }) },
    },
  });
  const valuesWith = (changes: Partial<ClusterConfig>) =>
    certManager.chart?.values({ cluster: testCluster(changes), applications: [] });
  expect(valuesWith(acme(["1.1.1.1:53", "9.9.9.9:53"]))).toMatchObject({
    dns01RecursiveNameservers: "1.1.1.1:53,9.9.9.9:53",
    dns01RecursiveNameserversOnly: true,
  });
  for (const changes of [{}, acme()]) expect(valuesWith(changes)).not.toHaveProperty("dns01RecursiveNameservers");
});

test("cert-manager may call the Internet only for ACME", () => {
  const traffic = (changes: Partial<ClusterConfig>) =>
    typeof certManager.traffic === "function" && certManager.traffic(testCluster(changes));
  const all = { to: ["kubernetes-api"], webhooks: [10_250], metrics: [9402] };
  expect(traffic({})).toEqual([all]);
  expect(traffic({ certificates: { type: "acme", email: "ops@example.com" } })).toEqual([
    all,
    { podLabels: { "app.kubernetes.io/component": "controller" }, to: ["internet", "pods"] },
  ]);
  const dns = { type: "digitalocean" } as const;
  expect(traffic({ certificates: { type: "acme", email: "ops@example.com", dns } })).toEqual([
    all,
    { podLabels: { "app.kubernetes.io/component": "controller" }, to: ["internet"] },
  ]);
});

describe("fails for a value that the chart does not know", () => {
  test.each([
    ["cert-manager", certManager, { webhook: { replicas: 2 } }, "webhook", "replicas"],
    ["csi-driver-nfs", csiDriverNfs, { controller: { replica: 2 } }, "controller", "replica"],
    ["metallb", metallb, { speaker: { frrk8s: true } }, "speaker", "frrk8s"],
    ["prometheus-operator-crds", prometheusOperatorCrds, { crds: { rules: { enabled: false } } }, "crds", "rules"],
    ["sealed-secrets", sealedSecrets, { metrics: { servicemonitor: {} } }, "metrics", "servicemonitor"],
  ])("%s", (_, { chart }, values, path, key) => {
    const schema: z.ZodType | undefined = chart?.schema;
    expect(schema?.safeParse(values).error?.issues).toMatchObject([
      { message: "is no value of the chart", path: [path, key] },
    ]);
  });
});
