import { type Json, type JsonObject, textOf } from "../../kubernetes/manifest.ts";

/** A file of `config.yaml.d`. */
export interface DropIn {
  /** Without its folder: `50-site.yaml`. */
  readonly name: string;
  readonly content: JsonObject;
}

/**
 * What K3s makes of `config.yaml` and the drop-ins beside it: the last value wins, a list as a whole. A key that ends in `+` adds to what
 * is there; a later one without it takes the place of all the same.
 * @param dropIns in any order: K3s reads `.yaml` and `.yml` in that of their names, and no others
 * @see https://github.com/k3s-io/k3s/blob/main/pkg/configfilearg/parser.go (`readConfigFile`)
 */
export function mergedConfiguration(main: JsonObject, dropIns: readonly DropIn[] = []): JsonObject {
  const files = dropIns
    .filter(({ name }) => /\.ya?ml$/i.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ content }) => content);
  const values = new Map<string, Json>();
  for (const [written, value] of [main, ...files].flatMap((file) => Object.entries(file))) {
    const key = written.replace(/\+$/, "");
    const old = values.get(key);
    values.set(key, written === key || old === undefined ? value : [...listOf(old), ...listOf(value)]);
  }
  return Object.fromEntries(values);
}

/** Only what is no text can be nothing. */
function listOf(value: Json): readonly Json[] {
  if (Array.isArray(value)) return value;
  return value === null ? [] : [textOf(value)];
}

/**
 * The arguments that K3s starts a component with. It gives all of them that are said to the component, which takes the last one, or, of
 * a list, adds them up: `name=value` takes the place of K3s' own default alone, `name+=value` goes behind what is there, `name-=value`
 * before it.
 * @param defaults K3s' own
 * @param said as `config.yaml` has them, perhaps with `--` before the name; one without a value is `true`
 * @returns the values of each argument, in their order
 * @see https://github.com/k3s-io/k3s/blob/main/pkg/util/args.go (`GetArgs`)
 */
export function mergedArguments(
  defaults: Readonly<Record<string, string>>,
  said: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const own = new Map(Object.entries(defaults));
  const values = new Map<string, readonly string[]>();
  for (const argument of said) {
    const [, written = "", value = "true"] = /^(?:--)?([^=]*)(?:=(.*))?$/s.exec(argument) ?? [];
    const name = written.replace(/[-+]+$/, "");
    const initial = [own.get(name) ?? []].flat();
    const existing = values.get(name) ?? [];
    if (written.endsWith("+")) values.set(name, [...initial, ...existing, value]);
    else if (written.endsWith("-")) values.set(name, [value, ...initial, ...existing]);
    else values.set(name, [...existing, value]);
    own.delete(name);
  }
  for (const [name, value] of own) values.set(name, [value]);
  return values;
}
