import { listAt, stringAt, valueAt } from "../../kubernetes/manifest.ts";
import { loadBalancerClass as overlayClass } from "../../mycelium/names.ts";
import type { Facts } from "../facts/facts.ts";
import type { CheckObject } from "../input.ts";
import type { Finding, Rule } from "../rule.ts";

/** @see https://kubernetes.io/docs/concepts/services-networking/service/#load-balancer-class */
export const loadBalancerClass: Rule = {
  id: "load-balancer-class",
  family: "controllers",
  severity: "error",
  title: "Whoever gives addresses to Services answers each Service of type LoadBalancer",
  description:
    "A Service that names the class of nobody, or none where one is needed, waits for an address for ever, and one of IPv4 alone gets none of the Mycelium network.",
  check: (facts) =>
    facts
      .ofKind("/Service")
      .filter(({ manifest }) => stringAt(manifest, "spec", "type") === "LoadBalancer")
      .flatMap((object) => findingsOf(object, facts)),
};

function findingsOf(object: CheckObject, { cluster }: Facts): Finding[] {
  const { spec } = object.manifest;
  const named = stringAt(spec, "loadBalancerClass");
  const path = ["spec", "loadBalancerClass"];
  // A class of somebody else's is their matter.
  if (cluster !== undefined && named !== cluster.loadBalancerClass && (named ?? overlayClass) === overlayClass) {
    return named === undefined
      ? [
          {
            object,
            path: ["spec"],
            message: "names no loadBalancerClass, and nobody answers then",
            fix: `set it to ${overlayClass}`,
          },
        ]
      : [{ object, path, message: `is the class of nobody in this cluster, got ${named}`, fix: "remove it" }];
  }
  if (named !== overlayClass) return [];
  return [...withoutIpv6(object), ...withNodePorts(object)];
}

function withoutIpv6(object: CheckObject): Finding[] {
  const { spec } = object.manifest;
  const policy = stringAt(spec, "ipFamilyPolicy");
  if (listAt(spec, "ipFamilies").includes("IPv6") || policy === "PreferDualStack" || policy === "RequireDualStack") {
    return [];
  }
  const message = "is of IPv4 alone, and addresses of the Mycelium network are of IPv6";
  return [{ object, path: ["spec"], message, fix: "set ipFamilyPolicy to PreferDualStack" }];
}

function withNodePorts(object: CheckObject): Finding[] {
  if (valueAt(object.manifest.spec, "allocateLoadBalancerNodePorts") === false) return [];
  const message = "opens ports of all nodes on their LANs, which no address of the Mycelium network needs";
  const fix = "set allocateLoadBalancerNodePorts to false";
  return [{ object, path: ["spec"], message, fix, severity: "warning" }];
}
