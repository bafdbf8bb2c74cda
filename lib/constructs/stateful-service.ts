import * as k8s from "cdk8s-plus-28/lib/imports/k8s.js";
import { Construct } from "constructs";
import { type PodProps, podTemplate } from "./pod-template.ts";
import { workloadLabels } from "./workload-labels.ts";

/** How a server runs that keeps what it is told, like a database. */
export interface StatefulServiceProps extends PodProps {
  /** TCP port that the container listens on, and the Service's port. */
  readonly port: number;
  /**
   * Pods, each with a volume of its own. More than one is for servers that know how to replicate.
   * @default 1
   */
  readonly replicas?: number;
  /** The volume of each pod. It outlives the pod and the StatefulSet; none of it can change once it exists. */
  readonly storage: {
    /** Absolute path in the container. */
    readonly mountPath: string;
    /** As a Kubernetes quantity. */
    readonly size: string;
    /** @default - the cluster's default class */
    readonly storageClass?: string;
  };
  /**
   * Command in the container that succeeds when the server can answer.
   * @default - the port is open
   */
  readonly readinessCommand?: readonly string[];
}

/**
 * A StatefulSet with a volume for each pod, probes, limits and the `restricted` security context, and the headless Service before
 * it, both named by the id.
 */
export class StatefulService extends Construct {
  constructor(scope: Construct, id: string, props: StatefulServiceProps) {
    super(scope, id);
    const { port, replicas = 1, storage, readinessCommand, ...pod } = props;
    const { name, selector, labels } = workloadLabels(this);
    const main = k8s.IntOrString.fromString("main");
    const isOpen = { tcpSocket: { port: main } };
    const server = {
      ports: [{ name: "main", containerPort: port }],
      // Five minutes, because it may make its files first, or repair them after a crash.
      startupProbe: { ...isOpen, periodSeconds: 5, failureThreshold: 60 },
      livenessProbe: isOpen,
      readinessProbe:
        readinessCommand === undefined ? isOpen : { exec: { command: [...readinessCommand] }, timeoutSeconds: 5 },
    };

    new k8s.KubeStatefulSet(this, "StatefulSet", {
      metadata: { name, labels },
      spec: {
        replicas,
        serviceName: name,
        selector: { matchLabels: selector },
        template: podTemplate(name, pod, {
          labels,
          claimed: { name: "data", mountPath: storage.mountPath },
          server,
        }),
        volumeClaimTemplates: [
          {
            metadata: { name: "data" },
            spec: {
              accessModes: ["ReadWriteOnce"],
              ...(storage.storageClass !== undefined && { storageClassName: storage.storageClass }),
              resources: { requests: { storage: k8s.Quantity.fromString(storage.size) } },
            },
          },
        ],
      },
    });
    new k8s.KubeService(this, "Service", {
      metadata: { name, labels },
      spec: { clusterIp: "None", selector, ports: [{ name: "main", port, targetPort: main }] },
    });
  }
}
