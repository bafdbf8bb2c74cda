import { addresses } from "./addresses.ts";
import { arithmetic } from "./arithmetic.ts";
import { authorizers } from "./authorizers.ts";
import { comparison } from "./comparison.ts";
import { conversion } from "./conversion.ts";
import { namedFormats } from "./formats.ts";
import { lists } from "./lists.ts";
import { optionals } from "./optionals.ts";
import type { Overload } from "./overload.ts";
import { quantities } from "./quantities.ts";
import { regexes } from "./regexes.ts";
import { semvers } from "./semvers.ts";
import { sets } from "./sets.ts";
import { texts } from "./strings.ts";
import { times } from "./times.ts";
import { urls } from "./urls.ts";

let table: ReadonlyMap<string, readonly Overload[]> | undefined;

/**
 * The overloads of a function or operator that Kubernetes 1.36 gives to all expressions; undefined for a name that is none. They are
 * made when the first expression asks, as most runs meet none.
 * @see https://kubernetes.io/docs/reference/using-api/cel/#cel-options-language-features-and-libraries
 */
export function functionsNamed(name: string): readonly Overload[] | undefined {
  table ??= byName([
    ...arithmetic(),
    ...comparison(),
    ...conversion(),
    ...texts(),
    ...times(),
    ...lists(),
    ...sets(),
    ...optionals(),
    ...regexes(),
    ...addresses(),
    ...urls(),
    ...quantities(),
    ...semvers(),
    ...namedFormats(),
    ...authorizers(),
  ]);
  return table.get(name);
}

function byName(overloads: readonly Overload[]): ReadonlyMap<string, readonly Overload[]> {
  const found = new Map<string, Overload[]>();
  for (const overload of overloads) {
    const same = found.get(overload.name);
    if (same === undefined) found.set(overload.name, [overload]);
    else same.push(overload);
  }
  return found;
}
