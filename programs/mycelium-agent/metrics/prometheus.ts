/** One kind of numbers. */
export interface Metric {
  readonly name: string;
  readonly type: "counter" | "gauge";
  readonly help: string;
  readonly samples: readonly Sample[];
}

/** One number. */
export interface Sample {
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}

/**
 * Metrics as Prometheus reads them; those without a number are left out.
 * @see https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format
 */
export function formatMetrics(metrics: readonly Metric[]): string {
  return metrics
    .filter(({ samples }) => samples.length > 0)
    .map(({ name, type, help, samples }) => {
      const lines = samples.map(({ labels = {}, value }) => `${name}${formatLabels(labels)} ${value}\n`);
      return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join("")}`;
    })
    .join("");
}

function formatLabels(labels: Readonly<Record<string, string>>): string {
  const entries = Object.entries(labels);
  if (entries.length === 0) return "";
  const escape = (text: string) => text.replace(/[\\"\n]/g, (each) => (each === "\n" ? "\\n" : `\\${each}`));
  return `{${entries.map(([name, value]) => `${name}="${escape(value)}"`).join(",")}}`;
}

/** The agent's own names begin so, and nobody else's may. */
const ofAgent = "mycelium_agent_";

const value = "(?:[-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d+)?|[-+]?Inf|NaN)";
const label = '[a-zA-Z_]\\w*="(?:[^"\\\\\\n]|\\\\.)*"';
const sample = new RegExp(`^(\\w+)(?:\\{(?:${label}(?:,${label})*)?,?\\})? ${value}(?: -?\\d+)?$`);
const comment = /^# (?:HELP|TYPE) (\w+)(?: .*)?$/;

/** Lines of another's metrics that can be passed on: those that can be read, and are the daemon's. */
export function daemonMetrics(text: string): string {
  const isKept = (line: string) => {
    const name = (comment.exec(line) ?? (line.length < 2_000 ? sample.exec(line) : null))?.[1];
    return name?.startsWith("mycelium_") === true && !name.startsWith(ofAgent);
  };
  return text
    .split("\n")
    .filter(isKept)
    .map((line) => `${line}\n`)
    .join("");
}
