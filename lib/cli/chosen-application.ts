import type { Application } from "../application/application.ts";
import { ConfigError, quote } from "../errors.ts";
import { suggest } from "../nearest.ts";
import type { Repository } from "../repository/load.ts";

/**
 * The application by a name.
 * @param where what a person wrote it behind: `--explain`
 * @throws ConfigError when there is none
 */
export function chosenApplication({ applications }: Repository, where: string, name: string): Application {
  const asked = applications.find((application) => application.name === name);
  if (asked !== undefined) return asked;
  const fix = suggest(
    name,
    applications.map((application) => application.name),
  );
  throw new ConfigError({ where, what: "names no application", got: quote(name), fix });
}
