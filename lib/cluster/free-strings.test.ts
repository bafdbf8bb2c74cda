import { expect, test } from "vitest";
import { ConfigError } from "../errors.ts";
import { testClusterConfig } from "../testing.ts";
import { defineCluster } from "./define-cluster.ts";

/** Clusters that together have every text that a person may choose. */
const clusters = [
  {
    ...testClusterConfig,
    repository: { url: "https://git.example.com/platform.git", revision: "main", private: true },
    nodes: {
      a: { role: "server", address: "192.168.1.10", labels: { disk: "ssd" }, taints: ["a=b:NoSchedule"] },
      b: { role: "agent", address: "192.168.1.11" },
    },
    apiHost: `k3s.${testClusterConfig.domain}`,
    network: { clusterCidr: "10.42.0.0/16", serviceCidr: "10.43.0.0/16" },
    loadBalancer: { type: "metallb", addresses: ["192.168.1.240/28"] },
    certificates: { type: "acme", email: "a@example.com" },
    datastore: { type: "etcd" },
    upgrades: {
      type: "automatic",
      window: { days: ["sunday"], startTime: "02:00", endTime: "05:00", timeZone: "Europe/Vienna" },
    },
    backup: {
      type: "scheduled",
      schedule: "0 */6 * * *",
      folder: "/mnt/backups",
      s3: { endpoint: "s3.example.com", bucket: "k3s", region: "eu-central-1", folder: "home" },
    },
    storage: [{ type: "nfs", server: "nas", share: "/k3s", mountOptions: ["hard"], default: true }],
    monitoring: { type: "prometheus", retention: "15d", storage: "20Gi" },
    notifications: { type: "email", host: "smtp", from: "a@example.com", to: "b@example.com", username: "c" },
    signIn: {
      type: "oidc",
      issuer: "https://id.example.com/realms/home",
      clientId: "k3s",
      adminGroup: "admins",
      scopes: ["openid"],
      endpoints: {
        authorization: "https://id.example.com/a",
        token: "https://id.example.com/t",
        userInfo: "https://id.example.com/u",
      },
    },
  },
  {
    ...testClusterConfig,
    certificates: { type: "ca", secretName: "company-ca" },
    notifications: { type: "slack", channel: "ops" },
    authentication: { type: "oidc", issuer: "https://id.example.com", audiences: ["portal"], operators: ["run"] },
    dashboard: {
      type: "headlamp",
      title: "Test",
      address: { subdomain: "portal", path: "/portal" },
      image: "registry.example.com/headlamp:v1.0.0",
      logo: '<svg viewBox="0 0 1 1"></svg>',
      support: [{ title: "Help", url: "mailto:help@example.com" }],
      links: [
        {
          title: "Router",
          url: "http://192.168.1.1",
          description: "Out",
          icon: "mdi:router",
          group: "Net",
          owner: "ops",
          docs: "https://wiki.example.com",
          backend: { namespace: "net", service: "router" },
          application: "net",
        },
      ],
      discovery: { namespaces: ["net"] },
      authentication: { type: "oidc", clientId: "portal", scopes: ["groups"] },
    },
  },
] as const;

type Steps = readonly (string | number)[];

function textsIn(value: unknown, path: Steps = []): Steps[] {
  if (typeof value === "string") return [path];
  if (typeof value !== "object" || value === null) return [];
  const members = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return members.flatMap(([key, member]) => textsIn(member, [...path, key]));
}

function withText(value: unknown, [step, ...rest]: Steps, text: string): unknown {
  if (step === undefined) return text;
  if (Array.isArray(value)) return value.map((item, i) => (i === step ? withText(item, rest, text) : item));
  return { ...Object(value), [step]: withText(Reflect.get(Object(value), step), rest, text) };
}

const texts = clusters.flatMap((cluster, number) =>
  textsIn(cluster).map((path): [string, number, Steps] => [path.join("."), number, path]),
);

test("the clusters are accepted as they are", () => {
  expect(clusters.map((cluster) => Reflect.apply(defineCluster, undefined, [cluster]).name)).toEqual(["test", "test"]);
});

test.each(texts)("%s has a rule, and the rule is said in words", (_, number, path) => {
  for (const text of ["\u0000", "a\nb", " a", "a\u001B[31m", "a\u202Eb", "a\ud800", "--flag=x y"]) {
    let problems: ConfigError["problems"] = [];
    try {
      Reflect.apply(defineCluster, undefined, [withText(clusters[number], path, text)]);
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      problems = error.problems;
    }
    expect(problems, JSON.stringify(text)).not.toEqual([]);
    for (const { what, fix } of problems) expect(what + fix).not.toMatch(/\/\^|\\[sdpw]|\[\^/);
  }
});
