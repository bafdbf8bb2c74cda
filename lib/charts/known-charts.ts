import type { ChartRef } from "./chart-ref.ts";
import type { RecordedRender } from "./recorded-render.ts";
import type { Render } from "./render.ts";

/** What is known of charts without asking Helm or the network. */
export interface KnownCharts {
  /** SHA-256 of a chart's archive in hexadecimal digits, as the lock has it. */
  digestOf(chart: ChartRef): string | undefined;
  /** What Helm made before. */
  render(key: string): Render | undefined;
  /** What `dist/` holds of the chart of an application. @default - nothing */
  recorded?(cluster: string, application: string): RecordedRender | undefined;
}

/** Where nobody has looked into any chart. */
export const noCharts: KnownCharts = {
  digestOf: () => undefined,
  render: () => undefined,
};
