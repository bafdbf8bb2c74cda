import type * as z from "zod";
import type { BuildContext } from "./build-context.ts";
import type { ChartSource } from "./chart-source.ts";

/** A Helm chart that Argo CD renders, with the values that it gets. */
export interface HelmSource<Values extends z.ZodType = z.ZodType> extends ChartSource {
  /** The values that the chart knows, as far as we use them; others are refused. */
  readonly schema: Values;
  readonly values: (context: Pick<BuildContext, "cluster" | "applications">) => z.input<Values>;
}
