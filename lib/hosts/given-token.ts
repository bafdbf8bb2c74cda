import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { ConfigError } from "../errors.ts";
import { readProblem } from "../yaml/read-problem.ts";
import { checkedToken } from "./token.ts";

/** Where a person may keep the secret that lets nodes join. */
export interface TokenPlaces {
  readonly cluster: string;
  /** @default - none */
  readonly file?: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
}

/**
 * The secret that lets nodes join, from a file, `K3S_TOKEN` or the Keychain of a Mac, whichever has one first; undefined when a person
 * keeps none here.
 * @throws ConfigError when the file cannot be read, or what is there is none
 */
export function givenToken({ cluster, file, environment, platform }: TokenPlaces): string | undefined {
  if (file !== undefined) return checkedToken(file, readToken(file));
  if (environment.K3S_TOKEN) return checkedToken("K3S_TOKEN", environment.K3S_TOKEN);
  if (platform !== "darwin") return undefined;
  // As the scripts on a host ask for it.
  const question = ["find-generic-password", "-s", "k3s-gitops", "-a", cluster, "-w"];
  const { status, stdout } = spawnSync("security", question, { env: environment, encoding: "utf8" });
  return status === 0 ? checkedToken("the Keychain", stdout) : undefined;
}

function readToken(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const problem = readProblem(file, error);
    throw problem === undefined ? error : new ConfigError(problem);
  }
}
