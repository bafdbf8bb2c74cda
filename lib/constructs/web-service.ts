import * as k8s from "cdk8s-plus-28/lib/imports/k8s.js";
import { Construct } from "constructs";
import { type PodProps, podTemplate } from "./pod-template.ts";
import { workloadLabels } from "./workload-labels.ts";

/** How an HTTP server runs. */
export interface WebServiceProps extends PodProps {
  /** Port that the container listens on, and the Service's port. */
  readonly port: number;
  /** @default 1 */
  readonly replicas?: number;
  /**
   * Path that answers with a status below 400 when the server is well.
   * @default "/"
   */
  readonly healthPath?: string;
}

/** A Deployment with probes, limits and the `restricted` security context, and the Service before it, both named by the id. */
export class WebService extends Construct {
  constructor(scope: Construct, id: string, { port, replicas = 1, healthPath = "/", ...pod }: WebServiceProps) {
    super(scope, id);
    const { name, selector, labels } = workloadLabels(this);
    const [none, one] = [0, 1].map(k8s.IntOrString.fromNumber);
    const http = k8s.IntOrString.fromString("http");
    const probe = { httpGet: { path: healthPath, port: http } };
    const claims = Object.values(pod.volumes ?? {}).some((volume) => "claim" in volume);

    new k8s.KubeDeployment(this, "Deployment", {
      metadata: { name, labels },
      spec: {
        replicas,
        // Most volumes can be at one node only, so that a new pod on another node would wait for the old one for ever. Not Recreate:
        // the API server refuses it for a Deployment that began without it.
        ...(claims && { strategy: { type: "RollingUpdate", rollingUpdate: { maxSurge: none, maxUnavailable: one } } }),
        selector: { matchLabels: selector },
        template: podTemplate(name, pod, {
          labels,
          server: { ports: [{ name: "http", containerPort: port }], livenessProbe: probe, readinessProbe: probe },
        }),
      },
    });
    new k8s.KubeService(this, "Service", {
      metadata: { name, labels },
      spec: { selector, ports: [{ name: "http", port, targetPort: http }] },
    });
  }
}
