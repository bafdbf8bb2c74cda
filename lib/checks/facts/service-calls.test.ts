import { expect, test } from "vitest";
import type { Manifest } from "../../kubernetes/manifest.ts";
import { formatPath } from "../../kubernetes/path.ts";
import { testCluster } from "../../testing.ts";
import type { CheckInput } from "../input.ts";
import { deployment, input, object, rendered, service } from "../testing.ts";
import { Facts } from "./facts.ts";
import { serviceCalls } from "./service-calls.ts";

/** `<kind> <field>: <who> -> <namespace>/<name>:<port>`. */
function callsIn(objects: readonly Manifest[], options: Partial<CheckInput> = {}): string[] {
  return serviceCalls(new Facts(input(objects, options))).map(
    ({ object: { manifest }, path, who, namespace, name, port = "*" }) =>
      `${manifest.kind} ${formatPath(path)}: ${who} -> ${namespace}/${name}:${port}`,
  );
}

const container = "spec.template.spec.containers[0]";

test("pods call what stands in their command, arguments and environment", () => {
  const env = [
    { name: "A", value: "http://a and http://b.data.svc:81" },
    { name: "C_HOST", value: "c" },
    { name: "NAME", value: "d" },
  ];
  const changes = { env, command: ["run", "e:5432"], args: ["--url=http://f.data"] };
  expect(callsIn([deployment("web", {}, changes)])).toEqual([
    `Deployment ${container}.command[1]: these pods -> web/e:5432`,
    `Deployment ${container}.args[0]: these pods -> data/f:*`,
    `Deployment ${container}.env[0].value: these pods -> web/a:*`,
    `Deployment ${container}.env[0].value: these pods -> data/b:81`,
    `Deployment ${container}.env[1].value: these pods -> web/c:*`,
  ]);
  expect(callsIn([deployment("web", { hostNetwork: true }, changes)])).toEqual([]);
});

test("pods call what stands in the ConfigMaps that they read, by the keys that they read", () => {
  const config = object("v1", "ConfigMap", "config", { data: { a: "http://a", b: "http://b" } });
  const volumes = (items?: { key: string; path: string }[]) => [
    { name: "config", configMap: { name: "config", ...(items && { items }) } },
  ];
  const mounted = { volumeMounts: [{ name: "config", mountPath: "/etc/config" }] };
  expect(callsIn([config, deployment("web", { volumes: volumes() }, mounted)])).toEqual([
    "ConfigMap data.a: these pods -> web/a:*",
    "ConfigMap data.b: these pods -> web/b:*",
  ]);
  expect(callsIn([config, deployment("web", { volumes: volumes([{ key: "b", path: "b" }]) }, mounted)])).toEqual([
    "ConfigMap data.b: these pods -> web/b:*",
  ]);
  expect(callsIn([config, deployment("web")])).toEqual([]);
});

test("the ingress controller calls the backends of its Ingresses", () => {
  const backend = { service: { name: "web", port: { number: 80 } } };
  const ingress = (spec: object) =>
    object("networking.k8s.io/v1", "Ingress", "web", { spec: { defaultBackend: backend, ...spec } });
  const call = "Ingress spec.defaultBackend.service.name: the ingress controller -> web/web:80";
  const cluster = testCluster();
  expect(callsIn([ingress({})], { cluster })).toEqual([call]);
  expect(callsIn([ingress({ ingressClassName: "traefik" })], { cluster })).toEqual([call]);
  expect(callsIn([ingress({ ingressClassName: "nginx" })], { cluster })).toEqual([]);
  expect(callsIn([ingress({})])).toEqual([]);
});

test("the pods that scrape call the Services that ServiceMonitors select", () => {
  const labelled = { ...service("web"), metadata: { name: "web", namespace: "web", labels: { app: "web" } } };
  const monitor = (spec: object) =>
    object("monitoring.coreos.com/v1", "ServiceMonitor", "web", {
      spec: { selector: { matchLabels: { app: "web" } }, endpoints: [{ port: "http" }, {}], ...spec },
    });
  const applications = [rendered("monitoring", { provides: { metricsScraper: {} } })];
  const calls = [
    "ServiceMonitor spec.endpoints[0]: the pods that scrape -> web/web:http",
    "ServiceMonitor spec.endpoints[1]: the pods that scrape -> web/web:*",
  ];
  expect(callsIn([labelled, monitor({})], { applications })).toEqual(calls);
  expect(callsIn([labelled, monitor({ namespaceSelector: { any: true } })], { applications })).toEqual(calls);
  expect(callsIn([labelled, monitor({ namespaceSelector: { matchNames: ["a"] } })], { applications })).toEqual([]);
  expect(callsIn([service("web"), monitor({})], { applications })).toEqual([]);
  expect(callsIn([labelled, monitor({})])).toEqual([]);
});
