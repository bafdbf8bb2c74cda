import type { ChartMode } from "../cluster/foundation.ts";
import type { PodSecurityLevel } from "../kubernetes/pod-security.ts";
import type { Acceptance } from "./acceptance.ts";
import type { Allowance } from "./allowance.ts";
import type { ChartSource } from "./chart-source.ts";
import type { Layer } from "./layer.ts";
import type { Needs, Provides, RequiredSecret } from "./provides.ts";
import type { Route } from "./route.ts";
import type { Traffic } from "./traffic.ts";

/**
 * An application as one cluster runs it, as plain data: every field has a value, and no function is left, so that no application
 * can call another's.
 */
export interface ClusterApplication {
  /** Stem of the file that declares it. */
  readonly name: string;
  /** Top folder of that file. */
  readonly layer: Layer;
  /** That file, relative to the repository. */
  readonly source: string;
  readonly description: string;
  readonly namespace: string;
  readonly podSecurity: PodSecurityLevel;
  readonly routes: readonly Route[];
  readonly provides: Provides;
  readonly needs: Needs;
  readonly dependsOn: readonly string[];
  readonly traffic: Traffic;
  readonly requiredSecrets: readonly RequiredSecret[];
  /**
   * How people sign in, as Markdown.
   * @default - nobody has to
   */
  readonly signIn?: string;
  readonly onRemoval: "cascade" | "orphan";
  readonly allows: Allowance;
  readonly accepts: readonly Acceptance[];
  /** @default - no chart */
  readonly chart?: ChartSource & { readonly mode: ChartMode };
  /** Whether it makes objects that follow from all other applications, which are not there before these are built. */
  readonly buildsLast: boolean;
  /** Whether a person applies objects of it before Argo CD runs. */
  readonly startsByHand: boolean;
}
