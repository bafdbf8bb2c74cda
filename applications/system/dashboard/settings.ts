import type { Cluster } from "../../../lib/cluster/cluster.ts";
import type { PortalSettings } from "../../../lib/portal/settings.ts";
import { portalOf } from "./route.ts";
import { signInSettings } from "./sign-in.ts";

/** What the portal knows before anybody signs in. */
export function settingsOf(cluster: Pick<Cluster, "name" | "portal">): PortalSettings {
  const { title, logo, theme, support, usageSources, discovery } = portalOf(cluster);
  return {
    cluster: cluster.name,
    title,
    ...(logo !== undefined && { logo }),
    colours: { light: theme.light, dark: theme.dark },
    support,
    signIn: signInSettings(cluster),
    metrics: usageSources,
    discovery,
  };
}
