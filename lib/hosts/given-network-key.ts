import { readFileSync } from "node:fs";
import { ConfigError } from "../errors.ts";
import { readProblem } from "../yaml/read-problem.ts";

/**
 * The key of a private Mycelium network, from a file or `MYCELIUM_NETWORK_KEY`; undefined when a person keeps none here.
 * @throws ConfigError when the file cannot be read, or what is there is none; the message does not show it
 */
export function givenNetworkKey(file: string | undefined, environment: NodeJS.ProcessEnv): string | undefined {
  const text = file === undefined ? environment.MYCELIUM_NETWORK_KEY : read(file);
  if (!text) return undefined;
  const key = text.trim().toLowerCase();
  if (/^[0-9a-f]{64}$/.test(key)) return key;
  const where = file ?? "MYCELIUM_NETWORK_KEY";
  const fix = "put 64 hexadecimal digits there, like the output of openssl rand -hex 32";
  throw new ConfigError({ where, what: "is no key of a private network", fix });
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const problem = readProblem(file, error);
    throw problem === undefined ? error : new ConfigError(problem);
  }
}
