// Generated from the chart prometheus-operator-crds 31.0.1, the nearest to 32.0.1 at hand, by k3s-gitops charts types prometheus-operator-crds; do not edit.
import type { Mapping } from "../lib/charts/values/value-types.ts";
import { valuesSchema } from "../lib/charts/values/values-schema.ts";

export interface PrometheusOperatorCrdsValues {
  readonly crds?: {
    readonly annotations?: Mapping<string> | null;
    readonly alertmanagerconfigs?: {
      readonly enabled?: boolean | null;
    } | null;
    readonly alertmanagers?: {
      readonly enabled?: boolean | null;
    } | null;
    readonly podmonitors?: {
      readonly enabled?: boolean | null;
    } | null;
    readonly probes?: {
      readonly enabled?: boolean | null;
    } | null;
    readonly prometheusagents?: {
      readonly enabled?: boolean | null;
    } | null;
    readonly prometheuses?: {
      readonly enabled?: boolean | null;
    } | null;
    readonly prometheusrules?: {
      readonly enabled?: boolean | null;
    } | null;
    readonly scrapeconfigs?: {
      readonly enabled?: boolean | null;
    } | null;
    readonly servicemonitors?: {
      readonly enabled?: boolean | null;
    } | null;
    readonly thanosrulers?: {
      readonly enabled?: boolean | null;
    } | null;
  } | null;
}

export const prometheusOperatorCrdsValues = valuesSchema<PrometheusOperatorCrdsValues>(`
  {"crds":{"annotations":{"*":"s"},
  "alertmanagerconfigs alertmanagers podmonitors probes prometheusagents prometheuses":{"enabled":"b"},
  "prometheusrules scrapeconfigs servicemonitors thanosrulers":{"enabled":"b"}}}
`);
