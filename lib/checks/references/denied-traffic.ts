import { readConfiguration } from "../../kubernetes/configuration.ts";
import { listAt, objectAt, stringAt, valueAt } from "../../kubernetes/manifest.ts";
import type { NetworkPolicies, PolicyPod } from "../../kubernetes/network-policy.ts";
import type { Path } from "../../kubernetes/path.ts";
import { mapSelector } from "../../kubernetes/selector.ts";
import { type ServiceName, serviceNamesIn } from "../../kubernetes/service-names.ts";
import { valueFor } from "../../value-for.ts";
import type { Facts } from "../facts/facts.ts";
import type { CheckPod } from "../facts/pods.ts";
import { policiesOf } from "../facts/policies.ts";
import type { CheckObject } from "../input.ts";
import type { Finding, Rule } from "../rule.ts";

export const deniedTraffic: Rule = {
  id: "denied-traffic",
  family: "references",
  severity: "warning",
  needs: "closed",
  title: "No network policy denies what the manifests refer to",
  description:
    "A pod that is told the address of a Service, and an Ingress that leads to one, wait in vain when the policies of either namespace allow no such traffic. Nothing reports it: the connection only times out.",
  check: (facts) => {
    const policies = policiesOf(facts);
    const found = new Map<CheckObject, Map<string, Finding>>();
    for (const call of [...callsOfPods(facts), ...callsOfIngresses(facts)]) {
      const finding = judge(facts, policies, call);
      // Several pods may read one ConfigMap, and one text may name a Service twice.
      if (finding !== undefined)
        valueFor(found, finding.object, () => new Map()).set(`${finding.path.join("/")} ${finding.message}`, finding);
    }
    return [...found.values()].flatMap((findings) => [...findings.values()]);
  },
};

/** Some pod calls a Service, by a name in some field. */
interface Call {
  readonly object: CheckObject;
  readonly path: Path;
  readonly from: PolicyPod;
  /** The pod template that calls. @default - pods that no manifest shows */
  readonly caller?: CheckPod;
  readonly namespace: string;
  readonly name: string;
  /** @default - any port of the Service */
  readonly port?: string | number;
}

function callsOfPods(facts: Facts): Call[] {
  return facts.pods.flatMap((caller) => {
    // Its packets are those of its node, which policies do not restrict.
    if (caller.spec.hostNetwork === true) return [];
    return textsOf(facts, caller).flatMap(({ object, path, text, isHost }) =>
      serviceNamesIn(text, isHost).map((name) => ({ object, path, from: caller, caller, ...placed(caller, name) })),
    );
  });
}

function placed({ namespace }: CheckPod, name: ServiceName): ServiceName & { readonly namespace: string } {
  return { namespace, ...name };
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
      listAt(value, list).map((text, index) => ({ object, path: [...path, list, index], text: String(text) })),
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
      if (takesAll || wanted.has(key)) texts.push({ object: config, path: ["data", key], text: String(text) });
    }
  });
  return texts;
}

/** What the ingress controller of the cluster reads. */
const routers: ReadonlySet<string> = new Set(["Ingress", "IngressRoute", "IngressRouteTCP"]);

function callsOfIngresses(facts: Facts): Call[] {
  if (facts.cluster === undefined) return [];
  const { ingressClass, ingressController } = facts.cluster;
  const from: PolicyPod = { namespace: ingressController.namespace, labels: ingressController.podLabels };
  return facts.referencesTo("/Service").flatMap(({ from: object, path, namespace, name, port }): Call[] => {
    const { kind, spec } = object.manifest;
    if (!routers.has(kind) || (stringAt(spec, "ingressClassName") ?? ingressClass) !== ingressClass) return [];
    return [{ object, path, from, namespace, name, ...(port && { port: port.value }) }];
  });
}

/** Where a Service leads that is only another name of one in the cluster. */
function behindAlias(facts: Facts, call: Call): Call {
  const spec = facts.find("/Service", call.namespace, call.name)?.manifest.spec;
  const [alias] = serviceNamesIn(stringAt(spec, "externalName") ?? "");
  return alias?.namespace === undefined ? call : { ...call, name: alias.name, namespace: alias.namespace };
}

function judge(facts: Facts, policies: NetworkPolicies, made: Call): Finding | undefined {
  const call = behindAlias(facts, made);
  const service = facts.find("/Service", call.namespace, call.name)?.manifest;
  const selector = mapSelector(valueAt(service, "spec", "selector"));
  if (service === undefined || selector === undefined) return undefined;
  const pods = facts.podsBehind(call.namespace, selector) ?? [];
  // A pod that is told its own address does not call itself.
  if (pods.length === 0 || pods.some((pod) => pod.object === call.caller?.object || pod.spec.hostNetwork === true))
    return undefined;
  const ports = listAt(service, "spec", "ports").filter(
    (port) => call.port === undefined || valueAt(port, "port") === call.port || stringAt(port, "name") === call.port,
  );
  const connections = ports.flatMap((port) =>
    pods.flatMap((to) =>
      targetPorts(to, valueAt(port, "targetPort") ?? valueAt(port, "port")).map((number) => ({
        from: call.from,
        to,
        port: number,
        protocol: stringAt(port, "protocol") ?? "TCP",
      })),
    ),
  );
  if (connections.length === 0) return undefined;
  const place = `Service ${call.namespace}/${call.name}`;
  for (const [direction, namespace] of [
    ["egress", call.from.namespace],
    ["ingress", call.namespace],
  ] as const) {
    // Charts may bring policies that allow it.
    if (facts.unseen.mayHold("networking.k8s.io/NetworkPolicy", namespace)) continue;
    if (!connections.every((connection) => policies.deny(direction, connection))) continue;
    const whom = call.caller === undefined ? "the ingress controller" : "these pods";
    const what = direction === "egress" ? `let ${whom} call` : `let ${whom} in`;
    return {
      object: call.object,
      path: call.path,
      message: `leads to ${place}, but the network policies of namespace ${namespace} do not ${what}`,
      fix: fixOf(facts, call),
    };
  }
  return undefined;
}

function targetPorts({ containers }: CheckPod, target: unknown): number[] {
  if (typeof target === "number") return [target];
  return containers.flatMap(({ ports }) =>
    ports.flatMap((port) => {
      const number = valueAt(port, "containerPort");
      return stringAt(port, "name") === target && typeof number === "number" ? [number] : [];
    }),
  );
}

function fixOf(facts: Facts, { caller, namespace, name, port }: Call): string {
  const callee = facts.find("/Service", namespace, name)?.application;
  const known = facts.applications.some((application) => application.name === callee);
  if (!known) return "allow it in a NetworkPolicy on either side";
  if (caller === undefined) return `add a route to ${name} to application ${callee}`;
  const own = caller.object.application;
  return `add { application: ${JSON.stringify(callee)}, port: ${JSON.stringify(port ?? "...")} } to traffic.to of application ${own}`;
}
