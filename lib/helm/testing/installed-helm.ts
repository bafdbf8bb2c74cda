import { ConfigError } from "../../errors.ts";
import { Helm } from "../helm-command.ts";

/** The Helm of this machine; undefined where there is none that renders charts. */
export const installedHelm = await Helm.find(process.env).catch((error: unknown) => {
  if (error instanceof ConfigError) return undefined;
  throw error;
});

/** What stands in the names of tests that are skipped without Helm. */
export const withHelm = installedHelm === undefined ? " (skipped: no Helm of the version that renders charts)" : "";
