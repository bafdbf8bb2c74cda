import type { PortalBackend } from "./registry.ts";

/**
 * What paths and roles call a Service that is asked by way of the API server: a role allows exactly the name that is asked for.
 * @see https://kubernetes.io/docs/tasks/access-application-cluster/access-cluster-services/#manually-constructing-apiserver-proxy-urls
 */
export function serviceProxyName({ service, port }: Pick<PortalBackend, "service" | "port">): string {
  return port === undefined ? service : `${service}:${port}`;
}
