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
