import type * as z from "zod";
import type { BuildContext } from "./application.ts";

/** A Helm chart that Argo CD renders, with the values that it gets. */
export interface HelmSource<Values extends z.ZodType = z.ZodType> {
  /** `https://` for a chart repository, without a scheme for an OCI registry. */
  readonly repository: string;
  readonly name: string;
  /** Exact version. */
  readonly version: string;
  /** @default - the application's name */
  readonly releaseName?: string;
  /** The values that the chart knows, as far as we use them; others are refused. */
  readonly schema: Values;
  readonly values: (context: Pick<BuildContext, "cluster" | "applications">) => z.input<Values>;
  /** What the rendered chart holds, so that its AppProject can allow that and no more. */
  readonly creates: ChartContents;
}

/** Kinds as `<API group>/<Kind>`, the core group being empty: `/Service`, `apps/Deployment`. */
export interface ChartContents {
  readonly namespaced: readonly string[];
  readonly clusterScoped: readonly string[];
  /**
   * Namespaces beside the application's own that it writes to.
   * @default - none
   */
  readonly namespaces?: readonly string[];
}
