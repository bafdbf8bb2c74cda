import { ApiObject } from "cdk8s";
import type { Construct } from "constructs";
import type { IIngress } from "kubernetes-models/networking.k8s.io/v1";

/** A path of a host and the Service port that answers it. */
export interface IngressPath {
  readonly path: string;
  readonly service: string;
  readonly port: number;
}

export interface IngressProps {
  readonly name: string;
  readonly host: string;
  readonly paths: readonly IngressPath[];
  readonly ingressClass: string;
  /**
   * Signs the certificate, which lands in the Secret `<name>-tls`.
   * @default - the ingress controller's own certificate
   */
  readonly clusterIssuer?: string;
  /**
   * What the ingress controller is told.
   * @default - nothing
   */
  readonly annotations?: Readonly<Record<string, string>>;
}

/** The Ingress of one host, by TLS. */
export class Ingress extends ApiObject {
  constructor(scope: Construct, id: string, props: IngressProps) {
    const { name, host, paths, ingressClass, clusterIssuer, annotations } = props;
    super(scope, id, {
      apiVersion: "networking.k8s.io/v1",
      kind: "Ingress",
      metadata: {
        name,
        annotations: {
          ...(clusterIssuer !== undefined && { "cert-manager.io/cluster-issuer": clusterIssuer }),
          ...annotations,
        },
      },
      spec: {
        ingressClassName: ingressClass,
        tls: [{ hosts: [host], ...(clusterIssuer !== undefined && { secretName: `${name}-tls` }) }],
        rules: [
          {
            host,
            http: {
              paths: paths.map(({ path, service, port }) => ({
                path,
                pathType: "Prefix",
                backend: { service: { name: service, port: { number: port } } },
              })),
            },
          },
        ],
      },
    } satisfies IIngress);
  }
}
