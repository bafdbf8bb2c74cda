import { Option } from "commander";

/** An option that may be repeated. */
export function onlyClusters(): Option {
  return new Option("--cluster <name>", "only this cluster; may be repeated")
    .argParser(several)
    .default([], "every cluster");
}

/** Collects the values of an option that may be repeated. */
export function several(value: string, values: readonly string[] = []): string[] {
  return [...values, value];
}
