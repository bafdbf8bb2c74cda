import "@kinvolk/headlamp-plugin/lib/i18n/config";
// First, as in Headlamp: modules depend on each other in circles that begin well only here.
import "@kinvolk/headlamp-plugin/lib/plugin";
import RouteSwitcher, { PreviousRouteProvider } from "@kinvolk/headlamp-plugin/lib/components/App/RouteSwitcher";
import { setTheme, useCurrentAppTheme } from "@kinvolk/headlamp-plugin/lib/components/App/themeSlice";
import { ActivitiesRenderer } from "@kinvolk/headlamp-plugin/lib/components/activity/Activity";
import Sidebar from "@kinvolk/headlamp-plugin/lib/components/Sidebar";
import { getBaseUrl } from "@kinvolk/headlamp-plugin/lib/helpers/getBaseUrl";
import { queryClient } from "@kinvolk/headlamp-plugin/lib/lib/queryClient";
import { createMuiTheme, usePrefersColorScheme } from "@kinvolk/headlamp-plugin/lib/lib/themes";
import Plugins from "@kinvolk/headlamp-plugin/lib/plugin/Plugins";
import { setConfig } from "@kinvolk/headlamp-plugin/lib/redux/configSlice";
import { useTypedSelector } from "@kinvolk/headlamp-plugin/lib/redux/hooks";
import store from "@kinvolk/headlamp-plugin/lib/redux/stores/store";
import { useUIPanelsGroupedBySide } from "@kinvolk/headlamp-plugin/lib/redux/uiSlice";
import { CssBaseline, GlobalStyles } from "@mui/material";
import { ThemeProvider } from "@mui/material/styles";
import { QueryClientProvider } from "@tanstack/react-query";
import { SnackbarProvider } from "notistack";
import { type PropsWithChildren, useEffect, useMemo } from "react";
import { createRoot } from "react-dom/client";
import { Provider } from "react-redux";
import { BrowserRouter } from "react-router-dom";
import { TopBar } from "./top-bar.tsx";

/** What the server says of itself, as far as the page needs it. */
interface ServerConfig {
  readonly clusters: readonly { readonly name: string }[];
  readonly defaultLightTheme?: string;
  readonly defaultDarkTheme?: string;
  readonly forceTheme?: string;
}

/**
 * Headlamp's page, put together of the library that its SDK has, which lacks the outermost frame. Where panels, sidebar, routes and
 * activities are is as in Headlamp 0.45.
 * @see https://github.com/kubernetes-sigs/headlamp/blob/main/frontend/src/components/App/Layout.tsx
 */
function Page({ config }: { readonly config: ServerConfig }) {
  const panels = useUIPanelsGroupedBySide();
  const hasPlugins = useTypedSelector((state) => state.plugins.loaded);
  const isWide = useTypedSelector((state) => state.ui.isFullWidth);
  useThemeOf(config, hasPlugins);
  return (
    <div style={{ display: "flex", height: "100dvh" }}>
      {panels.left.map(({ id, component: Panel }) => (
        <Panel key={id} />
      ))}
      <div style={{ display: "flex", overflow: "auto", flexDirection: "column", flexGrow: 1 }}>
        {panels.top.map(({ id, component: Panel }) => (
          <Panel key={id} />
        ))}
        <TopBar />
        <div
          style={{
            display: "grid",
            overflow: "hidden",
            flexGrow: 1,
            position: "relative",
            gridTemplateRows: "1fr min-content",
            gridTemplateColumns: "min-content 1fr",
          }}
        >
          <Sidebar />
          <main id="main" style={{ overflow: "auto", position: "relative", minHeight: 0, gridArea: "1 / 2" }}>
            <div
              style={{ height: "100%", margin: "0 auto", ...(!isWide && { maxWidth: 1536, padding: "0 24px" }) }}
              data-testid="page"
            >
              {hasPlugins && <RouteSwitcher requiresToken={() => true} />}
            </div>
          </main>
          <ActivitiesRenderer />
        </div>
        {panels.bottom.map(({ id, component: Panel }) => (
          <Panel key={id} />
        ))}
      </div>
      {panels.right.map(({ id, component: Panel }) => (
        <Panel key={id} />
      ))}
    </div>
  );
}

/** What the server asks for counts once the plugins are there, which may bring the theme. */
function useThemeOf(config: ServerConfig, hasPlugins: boolean): void {
  const scheme = usePrefersColorScheme();
  useEffect(() => {
    const wanted = scheme === "dark" ? config.defaultDarkTheme : config.defaultLightTheme;
    const name = config.forceTheme ?? localStorage.getItem("headlampThemePreference") ?? wanted;
    if (hasPlugins && name) store.dispatch(setTheme(name));
  }, [config, hasPlugins, scheme]);
}

function Themed({ children }: PropsWithChildren) {
  const theme = useCurrentAppTheme();
  const muiTheme = useMemo(() => createMuiTheme(theme), [theme]);
  return (
    <ThemeProvider theme={muiTheme}>
      <CssBaseline enableColorScheme />
      <GlobalStyles styles={{ body: { fontFamily: "'Overpass', sans-serif" } }} />
      {children}
    </ThemeProvider>
  );
}

async function begin(): Promise<void> {
  const config: ServerConfig = await (await fetch(`${getBaseUrl()}/config`)).json();
  const clusters = Object.fromEntries(config.clusters.map((cluster) => [cluster.name, { ...cluster, auth_type: "" }]));
  store.dispatch(setConfig({ clusters }));
  createRoot(document.getElementById("root") ?? document.body).render(
    <Provider store={store}>
      <QueryClientProvider client={queryClient}>
        <Themed>
          <SnackbarProvider anchorOrigin={{ vertical: "bottom", horizontal: "left" }}>
            <BrowserRouter basename={getBaseUrl()}>
              <PreviousRouteProvider>
                <Plugins />
                <Page config={config} />
              </PreviousRouteProvider>
            </BrowserRouter>
          </SnackbarProvider>
        </Themed>
      </QueryClientProvider>
    </Provider>,
  );
}

await begin();
