/** What annotations of the portal begin with. */
const prefix = "portal.k3s-gitops/";

/** What an Ingress, an HTTPRoute, an IngressRoute or a Service says of the tile that people see of it. All are optional. */
export const portalAnnotations = {
  title: `${prefix}title`,
  description: `${prefix}description`,
  /** Name of a Material Design icon, like `mdi:chart-line`. */
  icon: `${prefix}icon`,
  group: `${prefix}group`,
  /** Who looks after it: a team, a person. */
  owner: `${prefix}owner`,
  /** Address of its documentation. */
  docs: `${prefix}docs`,
  /** Path that answers with a status below 400 while it works; asked by way of the API server. */
  probe: `${prefix}probe`,
  /** Where people reach it, when the object does not say: a Service needs it. */
  url: `${prefix}url`,
  /** `true` where it has no tile. */
  hidden: `${prefix}hidden`,
  /** JSON: by further paths of the host, the same without prefix: `{"/api": {"title": "API"}}`. */
  paths: `${prefix}paths`,
} as const;

/** Marks ConfigMaps with links that stand beside what is found; see `PortalRegistry`. */
export const registryLabel = `${prefix}registry`;

/** The key of such a ConfigMap that holds JSON. */
export const registryKey = "registry.json";

/** The one that is synthesized. What it says of the cluster counts; others only bring links. */
export const ownRegistry = { namespace: "dashboard", name: "portal-registry" } as const;
