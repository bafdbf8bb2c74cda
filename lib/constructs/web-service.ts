import { Names } from "cdk8s";
import { k8s } from "cdk8s-plus-28";
import { Construct } from "constructs";

/** How a stateless HTTP server runs. */
export interface WebServiceProps {
  /** Image with an exact tag or digest. */
  readonly image: string;
  /** Port that the container listens on, and the Service's port. */
  readonly port: number;
  /** @default 1 */
  readonly replicas?: number;
  /** @default - the image's own */
  readonly args?: readonly string[];
  /**
   * Environment, none of it secret.
   * @default - none
   */
  readonly env?: Readonly<Record<string, string>>;
  /**
   * Path that answers with a status below 400 when the server is well.
   * @default "/"
   */
  readonly healthPath?: string;
  /**
   * CPU that one replica is promised, as a Kubernetes quantity. It may use more.
   * @default "10m"
   */
  readonly cpu?: string;
  /**
   * Memory that one replica is promised and limited to, as a Kubernetes quantity.
   * @default "64Mi"
   */
  readonly memory?: string;
  /**
   * User and group that the process runs as; not 0.
   * @default 65532
   */
  readonly user?: number;
}

/** A Deployment with probes, limits and the `restricted` security context, and the Service before it, both named by the id. */
export class WebService extends Construct {
  constructor(scope: Construct, id: string, props: WebServiceProps) {
    super(scope, id);
    const { image, port, replicas = 1, args, env, healthPath = "/", user = 65_532 } = props;
    const cpu = k8s.Quantity.fromString(props.cpu ?? "10m");
    const memory = k8s.Quantity.fromString(props.memory ?? "64Mi");
    const name = Names.toDnsLabel(this, { includeHash: false });
    const labels = { "app.kubernetes.io/name": name };
    const probe = { httpGet: { path: healthPath, port: k8s.IntOrString.fromString("http") } };

    new k8s.KubeDeployment(this, "Deployment", {
      metadata: { name, labels },
      spec: {
        replicas,
        selector: { matchLabels: labels },
        template: {
          metadata: { labels },
          spec: {
            automountServiceAccountToken: false,
            securityContext: {
              runAsNonRoot: true,
              runAsUser: user,
              runAsGroup: user,
              seccompProfile: { type: "RuntimeDefault" },
            },
            containers: [
              {
                name,
                image,
                ...(args === undefined ? {} : { args: [...args] }),
                ...(env === undefined
                  ? {}
                  : { env: Object.entries(env).map(([key, value]) => ({ name: key, value })) }),
                ports: [{ name: "http", containerPort: port }],
                livenessProbe: probe,
                readinessProbe: probe,
                // No CPU limit: it would only throttle a server on an idle node.
                resources: { requests: { cpu, memory }, limits: { memory } },
                securityContext: {
                  allowPrivilegeEscalation: false,
                  readOnlyRootFilesystem: true,
                  capabilities: { drop: ["ALL"] },
                },
              },
            ],
          },
        },
      },
    });
    new k8s.KubeService(this, "Service", {
      metadata: { name, labels },
      spec: { selector: labels, ports: [{ name: "http", port, targetPort: k8s.IntOrString.fromString("http") }] },
    });
  }
}
