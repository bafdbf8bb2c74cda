import type { Json, JsonObject } from "../../kubernetes/manifest.ts";

/** A file that K3s reads its configuration from. */
export interface ConfigurationFile {
  /** Of a drop-in, the name in `config.yaml.d`; the main file's is not looked at. */
  readonly name: string;
  readonly content: JsonObject;
}

/**
 * What K3s makes of its configuration file and the drop-ins beside it: the last value wins, and a list takes the place of another one as
 * a whole. A key that ends in `+` adds to what is there; a later one without it still takes the place of all.
 * @param dropIns in any order: K3s reads `.yaml` and `.yml` in that of their names, and no others
 * @see https://github.com/k3s-io/k3s/blob/main/pkg/configfilearg/parser.go (`readConfigFile`)
 */
export function mergedConfiguration(main: JsonObject, dropIns: readonly ConfigurationFile[] = []): JsonObject {
  const files = dropIns
    .filter(({ name }) => /\.ya?ml$/i.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ content }) => content);
  const values = new Map<string, Json>();
  for (const file of [main, ...files]) {
    for (const [written, value] of Object.entries(file)) {
      const key = written.replace(/\+$/, "");
      const old = values.get(key);
      values.set(key, written === key || old === undefined ? value : [...listOf(old), ...listOf(value)]);
    }
  }
  return Object.fromEntries(values);
}

/** What is empty adds nothing; a mapping is none of K3s' values. */
function listOf(value: Json): readonly Json[] {
  if (Array.isArray(value)) return value;
  return value === null || value === "" ? [] : [value];
}

/**
 * What a component is started with: of one argument that is said several times, K3s keeps the last `name=value`; `name+=value` goes
 * behind what is there, and `name-=value` before it, with a comma between.
 * @param defaults what K3s itself says
 * @see https://docs.k3s.io/cli/server#customized-flags-for-kubernetes-processes
 */
export function mergedArguments(
  defaults: Readonly<Record<string, string>>,
  said: readonly string[],
): Readonly<Record<string, string>> {
  const values = new Map(Object.entries(defaults));
  for (const argument of said) {
    const [, name = argument, operator = "=", value = ""] = /^([^=]*?)([+-]?=)(.*)$/s.exec(argument) ?? [];
    const old = values.get(name);
    if (operator === "=" || old === undefined || old === "") values.set(name, value);
    else values.set(name, operator === "+=" ? `${old},${value}` : `${value},${old}`);
  }
  return Object.fromEntries(values);
}
