import * as z from "zod";
import { checkedText } from "../../checked-text.ts";
import type { Slot } from "../slot.ts";

const schema = z
  .discriminatedUnion("type", [
    z
      .strictObject({
        type: z.literal("prometheus"),
        retention: checkedText(
          (value) => /^[1-9]\d{0,4}(h|d|w)$/.test(value),
          "is not a duration",
          'write hours, days or weeks, like "15d"',
        )
          .default("15d")
          .describe("How long metrics are kept."),
        storage: checkedText(
          (value) => /^[1-9]\d{0,5}(Mi|Gi|Ti)$/.test(value),
          "is not a size",
          'write it in Mi, Gi or Ti, like "20Gi"',
        )
          .default("20Gi")
          .describe("Volume for the metrics."),
      })
      .describe("Prometheus, Alertmanager and Grafana."),
    z.strictObject({ type: z.literal("none") }).describe("Nobody scrapes, nobody alerts."),
  ])
  .prefault({ type: "prometheus" })
  .describe("Metrics, dashboards and alerts.");

/** What follows from the monitoring. */
export interface MonitoringDerived {
  /** API groups of the objects that tell it what to scrape, ServiceMonitor and its sisters; empty where nobody scrapes. */
  readonly monitorApiGroups: readonly string[];
}

export const monitoring: Slot<"monitoring", typeof schema, MonitoringDerived> = {
  schema,
  derive: ({ monitoring: { type } }) => ({ monitorApiGroups: type === "prometheus" ? ["monitoring.coreos.com"] : [] }),
};
