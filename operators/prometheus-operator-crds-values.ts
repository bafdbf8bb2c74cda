import * as z from "zod";

const definition = z.strictObject({ enabled: z.boolean() });

/** Values of the chart prometheus-operator-crds 32. */
export const prometheusOperatorCrdsValues = z
  .strictObject({
    crds: z
      .strictObject({
        annotations: z.record(z.string(), z.string()),
        alertmanagerconfigs: definition,
        alertmanagers: definition,
        podmonitors: definition,
        probes: definition,
        prometheusagents: definition,
        prometheuses: definition,
        prometheusrules: definition,
        scrapeconfigs: definition,
        servicemonitors: definition,
        thanosrulers: definition,
      })
      .partial(),
  })
  .partial();

export type PrometheusOperatorCrdsValues = z.input<typeof prometheusOperatorCrdsValues>;
