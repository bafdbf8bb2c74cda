/** What is counted or measured under one name. */
export interface Metric {
  readonly name: string;
  readonly type: "counter" | "gauge";
  readonly help: string;
  /** Values, by their labels. */
  readonly values: readonly { readonly labels?: Readonly<Record<string, string>>; readonly value: number }[];
}

/**
 * Metrics as Prometheus reads them.
 * @see https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format
 */
export function metricsText(metrics: readonly Metric[]): string {
  return metrics
    .map(({ name, type, help, values }) =>
      [
        `# HELP ${name} ${help}`,
        `# TYPE ${name} ${type}`,
        ...values.map(({ labels = {}, value }) => `${name}${labelsText(labels)} ${value}`),
        "",
      ].join("\n"),
    )
    .join("");
}

function labelsText(labels: Readonly<Record<string, string>>): string {
  const texts = Object.entries(labels).map(([name, value]) => `${name}="${value.replaceAll(/[\\"]/g, "\\$&")}"`);
  return texts.length === 0 ? "" : `{${texts.join(",")}}`;
}
