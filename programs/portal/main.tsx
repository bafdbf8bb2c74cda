import {
  registerAppLogo,
  registerAppTheme,
  registerRoute,
  registerSidebarEntry,
  registerSidebarEntryFilter,
} from "@kinvolk/headlamp-plugin/lib";
import { getRoute } from "@kinvolk/headlamp-plugin/lib/Router";
import type { PortalSettings } from "../../lib/portal/settings.ts";
import { HeadlampPage, Landing } from "./views/landing.tsx";
import { logoOf } from "./views/logo.tsx";
import { Portal } from "./views/portal.tsx";
import { SignIn } from "./views/sign-in.tsx";
import { themesOf } from "./views/theme.ts";

/** Stands before this script, in the same function. */
declare const portalSettings: PortalSettings;

const entry = { name: "portal", label: "Portal", url: "/portal", icon: "mdi:view-dashboard", useClusterURL: true };

/** What the portal adds to Headlamp, by what people would miss. */
const additions: Readonly<Record<string, () => void>> = {
  "the page": () =>
    registerRoute({
      path: entry.url,
      exact: true,
      name: entry.label,
      sidebar: entry.name,
      isFullWidth: true,
      component: () => <Portal settings={portalSettings} />,
    }),
  "the way to it at the side": () => registerSidebarEntry({ parent: null, ...entry }),
  "the way to it from the first address": () => {
    // Headlamp's overview gives its place away only if it gets another one.
    if (getRoute("cluster") === undefined) throw new Error("there is no overview");
    registerRoute({
      path: "/overview",
      exact: true,
      name: "Overview",
      sidebar: "cluster",
      component: () => <HeadlampPage name="cluster" />,
    });
    registerRoute({ path: "/", exact: true, name: entry.label, sidebar: entry.name, component: Landing });
  },
  "the order at the side": () => {
    let isFirst = false;
    registerSidebarEntryFilter((item) => {
      // In place, because Headlamp's library for plugins asks only whether an entry stays. The entry "home", which is the first, leads to
      // the list of clusters: of one cluster Headlamp hides it.
      if (item.name === "home") {
        isFirst = true;
        return Object.assign(item, entry, { hide: false });
      }
      if (item.name === entry.name && isFirst) return null;
      return item.name === "cluster" ? Object.assign(item, { url: "/overview", useClusterURL: true }) : item;
    });
  },
  "the logo": () => registerAppLogo(logoOf(portalSettings)),
  "the colours": () => {
    for (const theme of themesOf(portalSettings)) registerAppTheme(theme);
  },
  "help for signing in": () => {
    for (const page of ["token", "login"] as const) {
      const route = getRoute(page);
      // Without Headlamp's own page ours would be in its way.
      if (route === undefined) throw new Error(`there is no page ${page}`);
      registerRoute({ ...route, component: () => <SignIn settings={portalSettings} page={page} /> });
    }
  },
};

// Another release of Headlamp may not have all of it: what it has is used all the same.
for (const [what, add] of Object.entries(additions)) {
  try {
    add();
  } catch (error) {
    console.warn(`portal: this Headlamp goes without ${what}:`, error);
  }
}
