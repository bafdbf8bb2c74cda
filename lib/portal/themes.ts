/** Names of the themes that the portal registers, and that Headlamp is told to take. */
export const portalThemes = { light: "portal-light", dark: "portal-dark" } as const;
