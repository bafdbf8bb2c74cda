import { Link, useParams } from "react-router-dom";
import type { PortalSettings } from "../../../lib/portal/settings.ts";
import { useSource } from "../cluster/use-source.tsx";
import { clusterOf } from "../registry/cluster-of.ts";
import { HealthOverview } from "./health/health-overview.tsx";
import { HealthSummary } from "./health/health-summary.tsx";
import { contextOf, PortalContextProvider, usePortal } from "./portal-context.tsx";
import { PortalRoot } from "./portal-root.tsx";
import { Registry } from "./registry/registry.tsx";
import { SectionBoundary } from "./section-boundary.tsx";
import { SignedOut } from "./signed-out.tsx";
import { SupportLinks } from "./support-links.tsx";
import { useDocumentTitle } from "./use-document-title.tsx";
import { useNow } from "./use-now.tsx";

/** The page. */
export function Portal({ settings }: { readonly settings: PortalSettings }) {
  // Of several, whose names stand side by side, it shows the first.
  const [cluster = ""] = (useParams<{ cluster?: string }>().cluster ?? "").split("+", 1);
  const context = contextOf(cluster, settings);
  useDocumentTitle(settings.title);
  return (
    <PortalContextProvider value={context}>
      <PortalRoot className="portal-page">
        <header className="portal-header">
          <h1 className="portal-title">{settings.title}</h1>
          <SectionBoundary title="The summary">
            <Health of={HealthSummary} />
          </SectionBoundary>
        </header>
        <SignedOut />
        <SectionBoundary title="What can be opened">
          <Registry />
        </SectionBoundary>
        <SectionBoundary title="The cluster's health">
          <Health of={HealthOverview} />
        </SectionBoundary>
        <footer className="portal-footer">
          <Link to={`/c/${encodeURIComponent(cluster)}/overview`}>All objects of the cluster</Link>
          <SupportLinks links={settings.support} />
        </footer>
      </PortalRoot>
    </PortalContextProvider>
  );
}

function Health({ of: Part }: { readonly of: typeof HealthOverview | typeof HealthSummary }) {
  const { sources } = usePortal();
  const cluster = clusterOf(useSource(sources.registries).items);
  return <Part sources={sources} cluster={cluster} now={useNow()} />;
}
