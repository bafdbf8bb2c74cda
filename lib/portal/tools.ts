/** Tools of the platform that the portal leads to from every application. */
export const portalTools = ["argoCd", "grafana"] as const;

export type PortalTool = (typeof portalTools)[number];
