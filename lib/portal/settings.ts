/** Colours of a theme, as `#rrggbb`. */
export interface PortalColours {
  /** Buttons, links, what is selected. */
  readonly primary: string;
  /** The bar at the side. */
  readonly navigation: string;
  /** The page. */
  readonly background: string;
}

/** Where people find help. */
export interface SupportLink {
  readonly title: string;
  /** `https:`, `http:` or `mailto:`. */
  readonly url: string;
}

/**
 * What the portal knows before anybody signs in. Whoever reaches the address can read it, so that it holds nothing of the cluster but
 * how it is called.
 */
export interface PortalSettings {
  /** The cluster's name, which is part of the page's address. */
  readonly cluster: string;
  /** What people call it. */
  readonly title: string;
  /** SVG, made harmless. @default - the name stands alone */
  readonly logo?: string;
  readonly colours: { readonly light: PortalColours; readonly dark: PortalColours };
  readonly support: readonly SupportLink[];
  /** How people sign in; for tokens the commands that make one, each with what it may do. */
  readonly signIn:
    | { readonly type: "token"; readonly roles: readonly { readonly title: string; readonly command: string }[] }
    | { readonly type: "oidc" };
  /** Whether usage is shown, and where it comes from. */
  readonly metrics: readonly ("metrics-api" | "prometheus")[];
  readonly discovery: {
    /** Whether tiles are made of what the cluster has, beside the links of registries. */
    readonly enabled: boolean;
    /** Namespaces that are looked at; empty for all. */
    readonly namespaces: readonly string[];
  };
}
