import type { PortalSettings } from "../../../lib/portal/settings.ts";

/** The page. */
export function Portal({ settings }: { readonly settings: PortalSettings }) {
  return <h1>{settings.title}</h1>;
}
