import { createContext, useContext } from "react";
import type { PortalSettings } from "../../../lib/portal/settings.ts";
import { AccessReviews } from "../cluster/access-reviews.ts";
import { createSources } from "../cluster/create-sources.ts";
import { headlampApi } from "../cluster/headlamp-api.tsx";
import type { KubeApi } from "../cluster/kube-api.ts";
import { Probes } from "../cluster/probes.ts";
import type { Sources } from "../cluster/sources.ts";
import { clusterOf } from "../registry/cluster-of.ts";

/** What everything on the page works with. */
export interface PortalContext {
  /** As Headlamp calls the cluster in its addresses. */
  readonly cluster: string;
  readonly settings: PortalSettings;
  readonly api: KubeApi;
  readonly sources: Sources;
  readonly reviews: AccessReviews;
  readonly probes: Probes;
}

const contexts = new Map<string, PortalContext>();

/** What belongs to a cluster: the same until somebody signs in, so that people find what was there when they come back. */
export function contextOf(cluster: string, settings: PortalSettings): PortalContext {
  const known = contexts.get(cluster);
  if (known !== undefined) return known;
  const api = headlampApi(cluster);
  const sources: Sources = createSources(api, {
    namespaces: settings.discovery.namespaces,
    metrics: settings.metrics,
    cluster: () => clusterOf(sources.registries.state().items),
  });
  const probes = new Probes(api, () => document.hidden);
  const context = { cluster, settings, api, sources, reviews: new AccessReviews(api), probes };
  contexts.set(cluster, context);
  return context;
}

/** Forgets what was seen with the rights of whoever was signed in. */
export function forgetContexts(): void {
  contexts.clear();
}

const Context = createContext<PortalContext | undefined>(undefined);

/** Gives what is below it what it works with. */
export const PortalContextProvider = Context.Provider;

/** What the page works with. @throws Error outside of the page */
export function usePortal(): PortalContext {
  const context = useContext(Context);
  if (context === undefined) throw new Error("this is only for what is on the portal's page");
  return context;
}
