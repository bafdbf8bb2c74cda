import type { Problem } from "../errors.ts";

/** What to do about a chart that Helm refuses. */
const toSet = "set the values that it asks for, or use another version of the chart";

/**
 * Why `helm template` failed, as a person understands it.
 * @param where names the chart
 * @param stderr what Helm said, without secrets
 */
export function renderFailure(where: string, stderr: string): Problem[] {
  const said = stderr
    // Above it are warnings.
    .replace(/^(?:[\s\S]*\n)?Error: /, "")
    .replace(/\n*Use --debug flag to render out invalid YAML\s*$/, "")
    .trim();
  const refused = refusedValues(where, said);
  if (refused.length > 0) return refused;
  for (const { pattern, tell } of failures) {
    const match = pattern.exec(said);
    if (match !== null) return [tell(where, match.slice(1))];
  }
  const got = said.split("\n").slice(0, 10).join(" ");
  return [{ where, what: "helm template failed", got, fix: "correct what it names" }];
}

/** What Helm says of the values that a `values.schema.json` refuses, of the chart's own or of a subchart's. */
function refusedValues(where: string, said: string): Problem[] {
  if (!said.startsWith("values don't meet the specifications of the schema(s)")) return [];
  let chart = "";
  const problems = said.split("\n").flatMap((line): Problem[] => {
    chart = /^(\S+):$/.exec(line)?.[1] ?? chart;
    const [, pointer, message] = /^\s*- at '(.*?)': (.+)$/.exec(line) ?? [];
    if (pointer === undefined || message === undefined) return [];
    const path = ["values", ...pointer.split("/").slice(1).map(unescaped)].join(".");
    const what = `the values.schema.json of ${chart} refuses ${path}: ${message}`;
    return [{ where, what, fix: "set what the schema of the chart asks for" }];
  });
  // Helm tells them in another order each time.
  return problems.sort((a, b) => (a.what < b.what ? -1 : 1));
}

/** A step of a JSON pointer. @see https://datatracker.ietf.org/doc/html/rfc6901 */
function unescaped(step: string): string {
  return step.replaceAll("~1", "/").replaceAll("~0", "~");
}

interface Failure {
  readonly pattern: RegExp;
  readonly tell: (where: string, groups: readonly string[]) => Problem;
}

const inTemplate =
  (what: string) =>
  (where: string, [place, message]: readonly string[]): Problem => ({
    where: `${where}, ${place}`,
    what,
    got: message,
    fix: toSet,
  });

const failures: readonly Failure[] = [
  // What the functions `fail` and `required` say.
  { pattern: /^execution error at \((\S+?)\): ([\s\S]+)$/, tell: inTemplate("the template refuses its values") },
  { pattern: /^parse error at \((\S+?)\): ([\s\S]+)$/, tell: inTemplate("the template cannot be read") },
  { pattern: /^(?:template: )?([^\s:]+:\d+(?::\d+)?):?\s+([\s\S]+)$/, tell: inTemplate("the template fails") },
  { pattern: /^YAML parse error on (\S+?): ([\s\S]+)$/, tell: inTemplate("the template makes invalid YAML") },
  {
    pattern: /^chart requires kubeVersion: (.+) which is incompatible with Kubernetes v?(\S+)/,
    tell: (where, [wanted, got]) => {
      const fix = "use a version of the chart that supports it";
      return { where, what: `is for Kubernetes ${wanted}`, got, fix };
    },
  },
  {
    pattern: /found in Chart\.yaml, but missing in charts\/ directory: (.+)/,
    tell: (where, [got]) => {
      const fix = "use another version of the chart, and tell those who publish it";
      return { where, what: "its archive lacks charts that it depends on", got, fix };
    },
  },
  {
    pattern: /^library charts are not installable/,
    tell: (where) => ({ where, what: "is a library, which makes nothing itself", fix: "name a chart that uses it" }),
  },
];
