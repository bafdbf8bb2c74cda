import { ApiObject } from "cdk8s";
import type { Construct } from "constructs";
import { hostOf } from "../../../lib/application/route.ts";
import type { Cluster } from "../../../lib/cluster/cluster.ts";
import { Ingress } from "../../../lib/constructs/ingress.ts";
import { middlewareProvider, middlewaresAnnotation } from "../../../lib/kubernetes/traefik-middlewares.ts";
import { portalAnnotations } from "../../../lib/portal/annotations.ts";
import { basePath, portalOf, service } from "./route.ts";

/**
 * Lets nothing that comes from the Kubernetes API run as a page of the dashboard. Below `/clusters/` Headlamp passes on whatever the API
 * answers, pages of Services behind the API server's proxy included: opened in a browser, their scripts would have the session of whoever
 * looks. The portal asks by `fetch` and WebSocket, which a sandbox does not touch.
 * @see https://www.w3.org/TR/CSP3/#directive-sandbox
 */
export function addApiSandbox(scope: Construct, namespace: string, cluster: Cluster): void {
  const name = "api-sandbox";
  new ApiObject(scope, "api-sandbox", {
    apiVersion: "traefik.io/v1alpha1",
    kind: "Middleware",
    metadata: { name },
    spec: { headers: { contentSecurityPolicy: "sandbox", contentTypeNosniff: true } },
  });
  // Traefik takes the longer of two paths, and the certificate that the host's other Ingress has.
  new Ingress(scope, "api-ingress", {
    name: "dashboard-api",
    host: hostOf(cluster, portalOf(cluster).address),
    paths: [{ path: `${basePath(cluster)}/clusters`, service: service.name, port: service.port }],
    ingressClass: cluster.ingressClass,
    annotations: {
      ...cluster.ingressAnnotations,
      [middlewaresAnnotation]: `${namespace}-${name}@${middlewareProvider}`,
      [portalAnnotations.hidden]: "true",
    },
  });
}
