import { builtInsOf } from "../../k3s/built-ins.ts";
import { portsOfK3s } from "../../k3s/node-ports.ts";
import { listAt, objectAt, stringAt, valueAt } from "../../kubernetes/manifest.ts";
import type { Facts } from "../facts/facts.ts";
import { type CheckPod, replicasOf } from "../facts/pods.ts";
import type { Finding, Rule } from "../rule.ts";
import { type Claim, Claims, describeRival } from "./claims.ts";

/** Keeps the ports of a Service to the nodes with the same label. */
const poolLabel = "svccontroller.k3s.cattle.io/lbpool";

export const hostPortCollision: Rule = {
  id: "host-port-collision",
  family: "collisions",
  severity: "error",
  title: "No two pods of a node have the same host port",
  description:
    "A port of a node belongs to one pod: the scheduler finds no place for the second. K3s' ServiceLB takes the ports of every Service of type LoadBalancer on all nodes.",
  check: (facts) => {
    const claims = new Claims<HostPort>((a, b) => shareNode(a, b, facts));
    const reserved = reservedPorts(facts);
    return hostPorts(facts).flatMap((claim): Finding[] => {
      const { object, path, port, protocol } = claim;
      const fix = "choose another port, or keep the pods apart with a node selector";
      const owner = protocol === "TCP" ? reserved.get(port) : undefined;
      if (owner !== undefined)
        return [{ object, path, message: `is a port of the node that ${owner} has, got ${port}`, fix }];
      const rival = claims.take(`${port} ${protocol}`, claim);
      if (rival === undefined || rival.object === object) return [];
      const message = `is also taken by ${describeRival(rival, object)} on the same node, got ${port}/${protocol}`;
      return [{ object, path, message, fix }];
    });
  },
};

interface HostPort extends Claim {
  readonly port: number;
  readonly protocol: string;
  readonly address: string;
  /** Labels of the nodes that it can be on. */
  readonly nodes: Readonly<Record<string, unknown>>;
  /** Whether it is on every such node. */
  readonly everyNode: boolean;
}

function reservedPorts({ cluster }: Facts): ReadonlyMap<number, string> {
  if (cluster === undefined) return new Map();
  const { loadBalancer, loadBalancerPorts } = builtInsOf(cluster);
  if (!loadBalancer) return portsOfK3s;
  return new Map([...portsOfK3s, ...loadBalancerPorts.map(({ port, owner }) => [port, owner] as const)]);
}

function hostPorts(facts: Facts): HostPort[] {
  const { cluster } = facts;
  return [
    ...(cluster !== undefined && builtInsOf(cluster).loadBalancer ? loadBalancerPorts(facts) : []),
    ...facts.pods.flatMap(podPorts),
  ];
}

function podPorts(pod: CheckPod): HostPort[] {
  const { object, spec, containers } = pod;
  return containers.flatMap(({ ports, path }) =>
    ports.flatMap((port, index): HostPort[] => {
      const { hostPort, containerPort, hostIP, protocol } = objectAt(port);
      const [field, number] =
        spec.hostNetwork === true && hostPort === undefined ? ["containerPort", containerPort] : ["hostPort", hostPort];
      if (typeof number !== "number" || number === 0 || replicasOf(pod) === 0) return [];
      return [
        {
          object,
          path: [...path, "ports", index, field],
          port: number,
          protocol: typeof protocol === "string" ? protocol : "TCP",
          address: typeof hostIP === "string" ? hostIP : "0.0.0.0",
          nodes: objectAt(spec, "nodeSelector"),
          everyNode: object.manifest.kind === "DaemonSet",
        },
      ];
    }),
  );
}

function loadBalancerPorts(facts: Facts): HostPort[] {
  return facts.ofKind("/Service").flatMap((object) => {
    const { metadata, spec } = object.manifest;
    const pool = stringAt(metadata, "labels", poolLabel);
    if (stringAt(spec, "type") !== "LoadBalancer" || stringAt(spec, "loadBalancerClass") !== undefined) return [];
    return listAt(spec, "ports").flatMap((port, index): HostPort[] => {
      const number = valueAt(port, "port");
      if (typeof number !== "number") return [];
      const protocol = stringAt(port, "protocol") ?? "TCP";
      const path = ["spec", "ports", index, "port"];
      const nodes = pool === undefined ? {} : { [poolLabel]: pool };
      return [{ object, path, port: number, protocol, address: "0.0.0.0", nodes, everyNode: true }];
    });
  });
}

/** Whether two must meet on some node: one is on all of them, or there is only one. */
function shareNode(a: HostPort, b: HostPort, { cluster }: Facts): boolean {
  const mustMeet = a.everyNode || b.everyNode || cluster?.allNodes.length === 1;
  const apart = Object.keys(a.nodes).some((key) => Object.hasOwn(b.nodes, key) && a.nodes[key] !== b.nodes[key]);
  const anyAddress = a.address === "0.0.0.0" || b.address === "0.0.0.0";
  return mustMeet && !apart && (anyAddress || a.address === b.address);
}
