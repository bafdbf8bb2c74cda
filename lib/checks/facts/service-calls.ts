import { readConfiguration } from "../../kubernetes/configuration.ts";
import { listAt, objectAt, stringAt, textOf, valueAt } from "../../kubernetes/manifest.ts";
import { namespaceOf } from "../../kubernetes/namespace.ts";
import type { PolicyPod } from "../../kubernetes/network-policy.ts";
import type { Path } from "../../kubernetes/path.ts";
import { labelSelector, matches } from "../../kubernetes/selector.ts";
import { serviceNamesIn } from "../../kubernetes/service-names.ts";
import type { CheckObject } from "../input.ts";
import type { Facts } from "./facts.ts";
import { type CheckPod, replicasOf } from "./pods.ts";

/** Some pod calls a Service, by a name in some field. */
export interface ServiceCall {
  readonly object: CheckObject;
  readonly path: Path;
  readonly from: PolicyPod;
  /** Who calls, in a message. */
  readonly who: string;
  /** What to declare, if the Service belongs to a known application. */
  readonly fix: (callee: string) => string;
  readonly namespace: string;
  readonly name: string;
  /** @default - any port of the Service */
  readonly port?: string | number;
}

/** Every call of a Service that the manifests show, as far as they show who calls. */
export function serviceCalls(facts: Facts): ServiceCall[] {
  return [...callsOfPods(facts), ...callsOfIngresses(facts), ...callsOfMonitors(facts)];
}

function callsOfPods(facts: Facts): ServiceCall[] {
  return facts.pods.flatMap((caller) => {
    // Packets on the network of a node are the node's, which policies do not restrict. Who does not run says nothing.
    if (caller.spec.hostNetwork === true || replicasOf(caller) === 0) return [];
    return textsOf(facts, caller).flatMap(({ object, path, text, isHost }) =>
      serviceNamesIn(text, isHost).map((name): ServiceCall => {
        const fix = (callee: string) =>
          `add { application: ${JSON.stringify(callee)}, port: ${name.port ?? "..."} } to traffic.to of application ${caller.object.application}`;
        return { object, path, from: caller, who: "these pods", fix, namespace: caller.namespace, ...name };
      }),
    );
  });
}

interface Text {
  readonly object: CheckObject;
  readonly path: Path;
  readonly text: string;
  readonly isHost?: boolean;
}

/** What a pod is told: arguments, environment, and the ConfigMaps that it reads. */
function textsOf(facts: Facts, pod: CheckPod): Text[] {
  const { object } = pod;
  const texts: Text[] = pod.containers.flatMap(({ path, value, env }) => [
    ...["command", "args"].flatMap((list) =>
      listAt(value, list).map((text, index) => ({ object, path: [...path, list, index], text: textOf(text) })),
    ),
    ...env.map((variable, index) => ({
      object,
      path: [...path, "env", index, "value"],
      text: stringAt(variable, "value") ?? "",
      isHost: /(HOST|HOSTNAME|ADDR|ADDRESS|SERVER|ENDPOINT)$/i.test(stringAt(variable, "name") ?? ""),
    })),
  ]);
  readConfiguration(pod, ({ kind, name, keys, takesAll }) => {
    const config = kind === "ConfigMap" ? facts.find("/ConfigMap", pod.namespace, name) : undefined;
    if (config === undefined) return;
    const wanted = new Set(keys.map(({ value }) => value));
    for (const [key, text] of Object.entries(objectAt(config.manifest, "data"))) {
      if (takesAll || wanted.has(key)) texts.push({ object: config, path: ["data", key], text: textOf(text) });
    }
  });
  return texts;
}

/** What the ingress controller of the cluster reads. */
const routers: ReadonlySet<string> = new Set(["Ingress", "IngressRoute", "IngressRouteTCP"]);

function callsOfIngresses(facts: Facts): ServiceCall[] {
  if (facts.cluster === undefined) return [];
  const { ingressClass, ingressController } = facts.cluster;
  const from: PolicyPod = { namespace: ingressController.namespace, labels: ingressController.podLabels };
  return facts.referencesTo("/Service").flatMap(({ from: object, path, namespace, name, port }): ServiceCall[] => {
    const { kind, spec } = object.manifest;
    if (!routers.has(kind) || (stringAt(spec, "ingressClassName") ?? ingressClass) !== ingressClass) return [];
    const fix = (callee: string) => `add a route to ${name} to application ${callee}`;
    return [
      { object, path, from, who: "the ingress controller", fix, namespace, name, ...(port && { port: port.value }) },
    ];
  });
}

/** The pods that scrape call the Services that a ServiceMonitor selects. */
function callsOfMonitors(facts: Facts): ServiceCall[] {
  const scraper = facts.applications.find(({ provides }) => provides.metricsScraper !== undefined);
  if (scraper === undefined) return [];
  const from: PolicyPod = { namespace: scraper.namespace, labels: { ...scraper.provides.metricsScraper } };
  const fix = (callee: string) => `add the pods' port to traffic.metrics of application ${callee}`;
  const services = facts.ofKind("/Service").map(({ manifest }) => manifest);
  return facts.ofKind("monitoring.coreos.com/ServiceMonitor").flatMap((object): ServiceCall[] => {
    const { manifest } = object;
    const selector = labelSelector(valueAt(manifest, "spec", "selector"));
    const { any, matchNames = [namespaceOf(manifest)] } = objectAt(manifest, "spec", "namespaceSelector");
    const selected = services.filter(
      ({ metadata, ...service }) =>
        (any === true || listAt(matchNames).includes(namespaceOf({ metadata, ...service }))) &&
        selector !== undefined &&
        matches(selector, objectAt(metadata, "labels")),
    );
    return listAt(manifest, "spec", "endpoints").flatMap((endpoint, index) => {
      const port = stringAt(endpoint, "port");
      const path = ["spec", "endpoints", index];
      return selected.map((service) => {
        const { name } = service.metadata;
        const namespace = namespaceOf(service);
        return { object, path, from, who: "the pods that scrape", fix, namespace, name, ...(port && { port }) };
      });
    });
  });
}
