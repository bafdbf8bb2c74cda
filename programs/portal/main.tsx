import { registerRoute, registerSidebarEntry } from "@kinvolk/headlamp-plugin/lib";
import type { PortalSettings } from "../../lib/portal/settings.ts";
import { Portal } from "./views/portal.tsx";

/** Stands before this script, in the same function. */
declare const portalSettings: PortalSettings;

registerSidebarEntry({ parent: null, name: "portal", label: "Portal", url: "/portal", icon: "mdi:view-dashboard" });
registerRoute({
  path: "/portal",
  exact: true,
  name: "Portal",
  sidebar: "portal",
  component: () => <Portal settings={portalSettings} />,
});
