import * as k8s from "cdk8s-plus-28/lib/imports/k8s.js";
import { Construct } from "constructs";
import { loadBalancerClass } from "../mycelium/names.ts";

/** A port of a Service. */
export interface OverlayPort {
  readonly port: number;
  /** Port of the pods, by number or name. @default - the same as `port` */
  readonly targetPort?: number | string;
  /** @default "TCP" */
  readonly protocol?: "TCP" | "UDP";
}

export interface OverlayServiceProps {
  /** In the namespace of the application. */
  readonly name: string;
  /** Labels of the pods behind it. */
  readonly podLabels: Readonly<Record<string, string>>;
  /** By name. */
  readonly ports: Readonly<Record<string, OverlayPort>>;
  /**
   * Whether pods see the addresses of callers, so that network policies can tell them apart. Then only nodes with a ready pod are
   * gateways, and the addresses move with the pods.
   * @default false
   */
  readonly keepsCallers?: boolean;
}

/**
 * A Service with addresses of the Mycelium network, for pods that nodes of that network reach without an ingress controller. It needs
 * a cluster whose load balancer is that network; whom its pods let in, network policies say.
 */
export class OverlayService extends Construct {
  constructor(scope: Construct, id: string, { name, podLabels, ports, keepsCallers = false }: OverlayServiceProps) {
    super(scope, id);
    new k8s.KubeService(this, "Service", {
      metadata: { name },
      spec: {
        type: "LoadBalancer",
        loadBalancerClass,
        // They would open the Service on the LAN of every node.
        allocateLoadBalancerNodePorts: false,
        ipFamilyPolicy: "PreferDualStack",
        externalTrafficPolicy: keepsCallers ? "Local" : "Cluster",
        selector: { ...podLabels },
        ports: Object.entries(ports).map(([portName, { port, targetPort = port, protocol = "TCP" }]) => ({
          name: portName,
          port,
          protocol,
          targetPort:
            typeof targetPort === "number"
              ? k8s.IntOrString.fromNumber(targetPort)
              : k8s.IntOrString.fromString(targetPort),
        })),
      },
    });
  }
}
