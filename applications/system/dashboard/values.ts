import type { Cluster } from "../../../lib/cluster/cluster.ts";
import { parseImage } from "../../../lib/kubernetes/image.ts";
import { portalThemes } from "../../../lib/portal/themes.ts";
import { authorityMount } from "./authority.ts";
import type { HeadlampValues } from "./headlamp-values.ts";
import { pluginMount } from "./plugin.ts";
import { basePath, portalOf, service } from "./route.ts";
import { providerEnvironment } from "./sign-in.ts";

/** What the chart gets. */
export function valuesOf(cluster: Cluster): HeadlampValues {
  const { image, theme, sessionHours } = portalOf(cluster);
  const mounts = [pluginMount(cluster), ...authorityMount(cluster)];
  return {
    fullnameOverride: service.name,
    ...(image !== undefined && { image: imageOf(image) }),
    config: {
      inClusterContextName: cluster.name,
      baseURL: basePath(cluster),
      sessionTTL: sessionHours * 3600,
      // Those of the image ask Prometheus for more than anybody here may.
      staticPlugins: { enabled: false },
      // The chart would write the secret of a client into the arguments.
      oidc: { secret: { create: false } },
      extraArgs: themeArguments(theme.mode),
    },
    env: providerEnvironment(cluster),
    service: { port: service.port },
    // By default its own account would be cluster-admin. It needs no rights: it acts by the token of whoever signs in.
    clusterRoleBinding: { create: false },
    podSecurityContext: { seccompProfile: { type: "RuntimeDefault" } },
    securityContext: {
      runAsNonRoot: true,
      runAsUser: 100,
      runAsGroup: 101,
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ["ALL"] },
    },
    volumes: mounts.map(({ volume }) => volume),
    volumeMounts: mounts.map(({ mount }) => mount),
    resources: { requests: { cpu: "10m", memory: "64Mi" }, limits: { memory: "256Mi" } },
  };
}

function imageOf(reference: string): NonNullable<HeadlampValues["image"]> {
  const { repository, tag, digest } = parseImage(reference);
  const slash = repository.indexOf("/");
  return {
    registry: repository.slice(0, slash),
    repository: repository.slice(slash + 1),
    tag: digest === undefined ? `${tag}` : `${tag}@${digest}`,
  };
}

/** A theme that a plugin registers counts only where the server names it. */
function themeArguments(mode: "free" | "light" | "dark"): string[] {
  return mode === "free"
    ? [`-default-light-theme=${portalThemes.light}`, `-default-dark-theme=${portalThemes.dark}`]
    : [`-force-theme=${portalThemes[mode]}`];
}
