import { listAt, stringAt, valueAt } from "../../kubernetes/manifest.ts";
import type { NetworkPolicies } from "../../kubernetes/network-policy.ts";
import { mapSelector } from "../../kubernetes/selector.ts";
import { serviceNamesIn } from "../../kubernetes/service-names.ts";
import { targetPorts } from "../../kubernetes/target-port.ts";
import { valueFor } from "../../value-for.ts";
import type { Facts } from "../facts/facts.ts";
import { policiesOf } from "../facts/policies.ts";
import { type ServiceCall, serviceCalls } from "../facts/service-calls.ts";
import type { CheckObject } from "../input.ts";
import type { Finding, Rule } from "../rule.ts";

export const deniedTraffic: Rule = {
  id: "denied-traffic",
  family: "references",
  severity: "warning",
  needs: "closed",
  title: "No network policy denies what the manifests refer to",
  description:
    "What a policy denies only times out: calls of an address in a pod's configuration, of an Ingress' backend, of what a ServiceMonitor selects.",
  check: (facts) => {
    // What is called is dear to find out, and without policies nothing is denied.
    if (facts.ofKind("networking.k8s.io/NetworkPolicy").length === 0) return [];
    const policies = policiesOf(facts);
    const found = new Map<CheckObject, Map<string, Finding>>();
    for (const call of serviceCalls(facts)) {
      const finding = judge(facts, policies, call);
      // Several pods may read one ConfigMap, and one text may name a Service twice.
      if (finding !== undefined)
        valueFor(found, finding.object, () => new Map()).set(`${finding.path.join("/")} ${finding.message}`, finding);
    }
    return [...found.values()].flatMap((findings) => [...findings.values()]);
  },
};

/** Where a Service leads that is only another name of one in the cluster. */
function behindAlias(facts: Facts, call: ServiceCall): ServiceCall {
  const spec = facts.find("/Service", call.namespace, call.name)?.manifest.spec;
  const [alias] = serviceNamesIn(stringAt(spec, "externalName") ?? "");
  return alias?.namespace === undefined ? call : { ...call, name: alias.name, namespace: alias.namespace };
}

function judge(facts: Facts, policies: NetworkPolicies, made: ServiceCall): Finding | undefined {
  const call = behindAlias(facts, made);
  const service = facts.find("/Service", call.namespace, call.name)?.manifest;
  const selector = mapSelector(valueAt(service, "spec", "selector"));
  if (service === undefined || selector === undefined) return undefined;
  const pods = facts.podsBehind(call.namespace, selector) ?? [];
  // A pod that is told its own address does not call itself.
  if (pods.length === 0 || pods.some((pod) => pod === call.from || pod.spec.hostNetwork === true)) return undefined;
  const ports = listAt(service, "spec", "ports").filter(
    (port) => call.port === undefined || valueAt(port, "port") === call.port || stringAt(port, "name") === call.port,
  );
  const connections = ports.flatMap((port) =>
    pods.flatMap((to) =>
      targetPorts(to.containers, valueAt(port, "targetPort") ?? valueAt(port, "port")).map((number) => ({
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
    const what = direction === "egress" ? `let ${call.who} call` : `let ${call.who} in`;
    return {
      object: call.object,
      path: call.path,
      message: `leads to ${place}, but the network policies of namespace ${namespace} do not ${what}`,
      fix: fixOf(facts, call),
    };
  }
  return undefined;
}

function fixOf(facts: Facts, { fix, namespace, name }: ServiceCall): string {
  const callee = facts.find("/Service", namespace, name)?.application;
  const isKnown = facts.applications.some((application) => application.name === callee);
  return callee === undefined || !isKnown ? "allow it in a NetworkPolicy on either side" : fix(callee);
}
