import { defineApplication } from "../../../lib/application/application.ts";
import { withoutSecrets } from "../../../lib/charts/values/values-schema.ts";
import type { Cluster } from "../../../lib/cluster/cluster.ts";
import { ImmutableConfigMap } from "../../../lib/constructs/immutable-config-map.ts";
import { type AccessProps, addAccess, addAccessInside } from "./access.ts";
import { addApiSandbox } from "./api-sandbox.ts";
import { addAuthority } from "./authority.ts";
import { headlampValues } from "./headlamp-values.ts";
import { pluginOf } from "./plugin.ts";
import { addRegistry, proxiedServices } from "./registry.ts";
import { portalOf, routeOf, service } from "./route.ts";
import { signInGuide, signInSecrets } from "./sign-in.ts";
import { valuesOf } from "./values.ts";

// renovate: datasource=helm depName=headlamp registryUrl=https://kubernetes-sigs.github.io/headlamp/
const version = "0.45.0";

export default defineApplication({
  description: "Headlamp with a portal: health, tiles and actions in a browser, with the rights of whoever signs in.",
  enabled: ({ portal }) => portal !== undefined,
  routes: (cluster) => [routeOf(cluster)],
  provides: { services: [service] },
  traffic: (cluster) => ({
    to: ["kubernetes-api", ...(portalOf(cluster).client === undefined ? [] : (["internet"] as const))],
  }),
  requiredSecrets: signInSecrets,
  signIn: signInGuide,
  chart: {
    repository: "https://kubernetes-sigs.github.io/headlamp/",
    name: "headlamp",
    version,
    schema: withoutSecrets(headlampValues, "config.oidc.clientSecret"),
    values: ({ cluster }) => valuesOf(cluster),
    creates: { namespaced: ["/Service", "/ServiceAccount", "apps/Deployment"], clusterScoped: [] },
  },
  build: ({ chart, cluster, applications }) => {
    new ImmutableConfigMap(chart, "plugin", pluginOf(cluster));
    addAuthority(chart, cluster);
    addApiSandbox(chart, "dashboard", cluster);
    addRegistry(chart, cluster, applications);
    addAccess(chart, accessOf(cluster));
  },
  buildFor: ({ chart, cluster, applications, application }) => {
    const proxied = proxiedServices(cluster, applications);
    addAccessInside(chart, { ...accessOf(cluster), inside: application.namespace, applications, proxied });
  },
});

function accessOf({ viewerGroups, operatorGroups }: Cluster): AccessProps {
  return { namespace: "dashboard", viewerGroups, operatorGroups };
}
