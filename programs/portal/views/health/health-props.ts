import type { PortalCluster } from "../../../../lib/portal/registry.ts";
import type { PortalSettings } from "../../../../lib/portal/settings.ts";
import type { Sources } from "../../cluster/sources.ts";

/** What every part of the cluster's health is made of. */
export interface HealthProps {
  readonly sources: Sources;
  readonly settings: PortalSettings;
  /** What is declared. @default - unknown */
  readonly cluster?: PortalCluster;
  /** Milliseconds. */
  readonly now: number;
}
