import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { ChartRef } from "../charts/chart-ref.ts";
import { zodProblems } from "../cluster/zod-problems.ts";
import { ConfigError, type Problem, quote } from "../errors.ts";
import { isJsonObject, type Json, objectAt } from "../kubernetes/manifest.ts";
import { formatPath } from "../kubernetes/path.ts";
import {
  type AccessConfig,
  accessSchema,
  type CredentialsConfig,
  isChartName,
  isRepository,
  isVersion,
} from "./access-schema.ts";

/** The file that says how charts are reached, at the root of the repository. It may be missing. */
export const accessFile = "charts.access.json";

/** Who asks for charts. */
export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** Where the charts of a repository are fetched from. */
export interface ChartLocation {
  /** A folder with an `index.yaml`, or a registry of OCI artifacts. */
  readonly type: "index" | "registry";
  /** Without a slash at the end: `https://charts.example.com`; of a registry `registry.example.com/charts`. */
  readonly address: string;
  /** Whether a registry is asked without TLS. */
  readonly isPlain: boolean;
}

/** How charts are reached: through which mirrors, trusting whom, and as whom. */
export class ChartAccess {
  readonly #root: string;
  readonly #env: NodeJS.ProcessEnv;
  readonly #config: AccessConfig;

  /**
   * @param root the repository, which paths are relative to
   * @param env where names and passwords may be
   */
  constructor(root: string, env: NodeJS.ProcessEnv, config: AccessConfig) {
    this.#root = root;
    this.#env = env;
    this.#config = config;
  }

  /**
   * Reads the file of a repository, if it has one.
   * @throws ConfigError with everything that is wrong in it
   */
  static read(root: string, env: NodeJS.ProcessEnv): ChartAccess {
    const path = resolve(root, accessFile);
    if (!existsSync(path)) return new ChartAccess(root, env, parseAccess("{}"));
    const text = textAt(path);
    if (text !== undefined) return new ChartAccess(root, env, parseAccess(text));
    throw new ConfigError({ where: accessFile, what: "cannot be read", fix: "make it a file that you may read" });
  }

  /**
   * Where the charts of a repository are fetched from: the mirror with the longest match, or the repository itself.
   * @throws ConfigError when it is no repository that may be asked
   */
  locate({ repository, name, version }: ChartRef): ChartLocation {
    // Charts that objects of others name are checked nowhere else, and whatever they name may hold a password.
    if (!isChartName(name) || !isVersion(version)) {
      const fix = "name the chart as its Chart.yaml does, in an exact version";
      throw new ConfigError({ where: "charts", what: "no chart is called so", got: quote({ name, version }), fix });
    }
    const where = `chart ${name} ${version}`;
    if (repository.includes("@")) {
      const what = "its repository's address has a user name or a password in it";
      throw new ConfigError({ where, what, fix: `name the repository without, and write ${accessFile}` });
    }
    if (!isRepository(repository)) {
      const fix = `use its HTTPS address; where it has none, ${accessFile} can name a mirror`;
      throw new ConfigError({ where, what: "is in no repository of charts", got: quote(repository), fix });
    }
    const named = `${repository.replace(/\/$/, "")}/`;
    const [from = "", to] = Object.entries(this.#config.mirrors)
      .filter(([source]) => (source.endsWith("/") ? named.startsWith(source) : named === `${source}/`))
      .reduce<readonly [string?, string?]>((best, each) => (each[0].length > (best[0] ?? "").length ? each : best), []);
    const rest = named.slice(from.endsWith("/") ? from.length : from.length + 1);
    return locationOf((to === undefined ? named : `${to.replace(/\/$/, "")}/${rest}`).replace(/\/$/, ""));
  }

  /**
   * Who asks at a place, by its address or its host.
   * @throws ConfigError when a name or password is not where it should be
   */
  credentialsOf({ address }: ChartLocation): Credentials | undefined {
    const host = address.replace(/^https?:\/\//, "").replace(/\/.*$/, "");
    const key = [address, host].find((name) => Object.hasOwn(this.#config.credentials, name));
    const config = key === undefined ? undefined : this.#config.credentials[key];
    if (key === undefined || config === undefined) return undefined;
    return this.#read(`${accessFile} ${formatPath(["credentials", key])}`, config);
  }

  /**
   * The certificates to trust beside public ones, in PEM.
   * @throws ConfigError when the file has none
   */
  get ca(): string | undefined {
    const { ca } = this.#config;
    if (ca === undefined) return undefined;
    const pem = textAt(resolve(this.#root, ca));
    if (pem?.includes("-----BEGIN CERTIFICATE-----")) return pem;
    const what = pem === undefined ? "is a file that cannot be read" : "is a file without a certificate";
    throw new ConfigError({ where: `${accessFile} ca`, what, got: quote(ca), fix: "name a file in PEM" });
  }

  /** The variables that say how the network is reached, and whom this machine trusts. */
  get network(): Record<string, string> {
    const names = ["HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "no_proxy"];
    const variables = [...names, "SSL_CERT_FILE", "SSL_CERT_DIR"].map((name) => [name, this.#env[name]] as const);
    return Object.fromEntries(variables.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  }

  #read(where: string, { username, usernameEnv = "", passwordFile, passwordEnv = "" }: CredentialsConfig): Credentials {
    // What is named may by mistake be the secret itself, so it is not shown.
    const unset = (field: string) => {
      const what = "names an environment variable that is not set";
      return new ConfigError({ where: `${where}.${field}`, what, fix: "set it" });
    };
    const name = username ?? this.#env[usernameEnv] ?? "";
    if (name === "") throw unset("usernameEnv");
    if (passwordFile === undefined) {
      const password = this.#env[passwordEnv] ?? "";
      if (password === "") throw unset("passwordEnv");
      return { username: name, password };
    }
    const password = textAt(resolve(this.#root, passwordFile))?.replace(/\r?\n$/, "") ?? "";
    if (password !== "") return { username: name, password };
    const what = "names a file that cannot be read, or has nothing in it";
    throw new ConfigError({ where: `${where}.passwordFile`, what, fix: "name a file with the password" });
  }
}

function locationOf(address: string): ChartLocation {
  if (/^https?:\/\//.test(address)) return { type: "index", address, isPlain: false };
  const [, scheme = "", registry = ""] = /^(?:(oci|oci\+http):\/\/)?(.*)$/.exec(address) ?? [];
  return { type: "registry", address: registry, isPlain: scheme === "oci+http" };
}

/**
 * What the text of the file says. No problem shows a value that may be a secret.
 * @throws ConfigError with everything that is wrong in it
 */
export function parseAccess(text: string): AccessConfig {
  const [config, secrets] = withoutSecrets(jsonOf(text));
  const parsed = accessSchema.safeParse(config);
  const problems = parsed.success ? [] : zodProblems(parsed.error, accessSchema, config, accessFile);
  const shown = problems.map(({ got, ...problem }): Problem => {
    const isSafe = / (mirrors|ca)\b/.test(problem.where) && got !== undefined && !got.includes("@");
    return isSafe ? { ...problem, got } : problem;
  });
  if (parsed.success && secrets.length === 0) return parsed.data;
  throw new ConfigError([...secrets, ...shown]);
}

/** The file without what is a secret or may be one, and what is wrong with that. */
function withoutSecrets(config: Json): [Json, Problem[]] {
  if (!isJsonObject(config)) return [config, []];
  const problems: Problem[] = [];
  const safe: Record<string, Json> = { ...config };
  for (const field of ["mirrors", "credentials"]) {
    if (!isJsonObject(config[field])) continue;
    const entries = Object.entries(config[field]).filter(([key]) => !key.includes("@"));
    if (entries.length < Object.keys(config[field]).length) {
      const what = "an address with a user name or a password in it";
      problems.push({ where: `${accessFile} ${field}`, what, fix: "write it without, and them as credentials say" });
    }
    safe[field] = Object.fromEntries(entries);
  }
  for (const [key, value] of Object.entries(objectAt(safe.credentials))) {
    if (!isJsonObject(value) || !Object.hasOwn(value, "password")) continue;
    const { password: _, ...others } = value;
    // Whoever is told to move it need not be told that it is missing.
    const moved = others.passwordEnv === undefined ? { passwordFile: "password", ...others } : others;
    safe.credentials = { ...objectAt(safe.credentials), [key]: moved };
    const fix =
      "put it into a file or the environment, write passwordFile or passwordEnv, and change it where it is in Git";
    const where = `${accessFile} ${formatPath(["credentials", key, "password"])}`;
    problems.push({ where, what: "is a password in the repository", fix });
  }
  return [safe, problems];
}

function jsonOf(text: string): Json {
  try {
    return JSON.parse(text);
  } catch {
    // Node's message shows what stands there.
    throw new ConfigError({ where: accessFile, what: "is not JSON", fix: "correct it, or remove it" });
  }
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
