import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Readable } from "node:stream";
import { helmVersion } from "../charts/helm-version.ts";
import { ConfigError, quote } from "../errors.ts";
import { Turns } from "../turns.ts";

/**
 * The longest answer of Argo CD's repository server, in bytes, and so more than any chart makes that it can install.
 * @see https://github.com/argoproj/argo-cd/blob/v3.5.1/reposerver/apiclient/clientset.go
 */
const mostOutput = 100 * 2 ** 20;
/** What Helm complains about, in bytes, is read by people. */
const mostComplaint = 2 ** 20;

/** How Helm is run. */
export interface HelmOptions {
  /** @default - nothing */
  readonly stdin?: string;
  /**
   * What Helm's environment has beside its own, like a proxy.
   * @default - nothing
   */
  readonly env?: Readonly<Record<string, string>>;
  /** @default two minutes */
  readonly timeoutMs?: number;
}

/** What a run of Helm said. */
export interface HelmResult {
  /** Its exit code; null when it was killed by somebody else. */
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/**
 * The `helm` command, in the one version that renders charts. It knows nothing of the person who runs it: no cluster, no plugins, no
 * repositories, no credentials, no settings.
 */
export class Helm {
  readonly #program: string;
  readonly #path: string;
  readonly #turns = new Turns(availableParallelism());

  private constructor(program: string, path: string) {
    this.#program = program;
    this.#path = path;
  }

  /**
   * The one that `HELM` names, or else the first on `PATH`.
   * @throws ConfigError when there is none, or one of another version
   */
  static async find({ HELM: chosen = "", PATH: path = "" }: NodeJS.ProcessEnv): Promise<Helm> {
    // A path is one from here, wherever it is run.
    const program = chosen.includes("/") ? resolve(chosen) : chosen || "helm";
    const helm = new Helm(program, path);
    const { status, stdout, stderr } = await helm.run(["version", "--template", "{{.Version}}"]);
    const version = stdout.toString().trim();
    if (status === 0 && version === `v${helmVersion}`) return helm;
    const found = status === 0 ? version : (stderr.trim().split("\n")[0] ?? "");
    throw new ConfigError({ where: program, what: `is not Helm ${helmVersion}`, got: quote(found), fix: toGetHelm });
  }

  /**
   * Runs Helm, whatever its exit code; as often at the same time as there are processors.
   * @throws ConfigError when there is no Helm, when it takes too long, or when it says too much
   */
  async run(args: readonly string[], options: HelmOptions = {}): Promise<HelmResult> {
    return this.#turns.take(async () => {
      const home = await mkdtemp(join(tmpdir(), "k3s-gitops-helm-"));
      return await this.#spawn(home, args, options).finally(() => rm(home, { recursive: true, force: true }));
    });
  }

  #spawn(
    home: string,
    args: readonly string[],
    { stdin = "", env = {}, timeoutMs = 120_000 }: HelmOptions,
  ): Promise<HelmResult> {
    const child = spawn(this.#program, args, { cwd: home, env: { ...env, PATH: this.#path, ...isolated(home) } });
    return new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(timer);
        child.stdout.destroy();
        child.stderr.destroy();
      };
      const fail = (what: string, fix: string, got?: string) => {
        child.kill("SIGKILL");
        end();
        reject(new ConfigError({ where: this.#program, what, fix, ...(got !== undefined && { got }) }));
      };
      const timer = setTimeout(() => fail(`took longer than ${timeoutMs / 1000} s`, "try it again"), timeoutMs);
      const stdout = bounded(child.stdout, mostOutput, () => {
        fail(`wrote more than ${mostOutput} bytes`, "have the chart make less, Argo CD takes no more either");
      });
      const stderr = bounded(child.stderr, mostComplaint, () => {
        fail("complains without end", "run it by hand to see of what");
      });
      child.on("error", (error) => {
        if (Reflect.get(error, "code") === "ENOENT") fail("is not installed", toGetHelm);
        else fail("cannot be run", toGetHelm, quote(error.message));
      });
      child.on("close", (status) => {
        end();
        resolve({ status, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString() });
      });
      // A Helm that ends early reads nothing, and its exit code says why.
      child.stdin.on("error", () => {});
      child.stdin.end(stdin);
    });
  }
}

const toGetHelm = [
  `install Helm ${helmVersion} from https://github.com/helm/helm/releases/tag/v${helmVersion}`,
  `or with go install -ldflags "-X helm.sh/helm/v4/internal/version.version=v${helmVersion}" helm.sh/helm/v4/cmd/helm@v${helmVersion},`,
  "and have PATH or HELM name it",
].join(" ");

/**
 * Where Helm keeps and looks for all that is a person's.
 * @see https://helm.sh/docs/helm/helm/
 */
function isolated(home: string): Record<string, string> {
  return {
    HOME: home,
    TMPDIR: home,
    HELM_CACHE_HOME: join(home, "cache"),
    HELM_CONFIG_HOME: join(home, "config"),
    HELM_DATA_HOME: join(home, "data"),
    HELM_PLUGINS: join(home, "plugins"),
    HELM_REGISTRY_CONFIG: join(home, "registry.json"),
    HELM_REPOSITORY_CACHE: join(home, "repository"),
    HELM_REPOSITORY_CONFIG: join(home, "repositories.yaml"),
    KUBECONFIG: "/dev/null",
  };
}

/** The chunks of a stream, as they come; what is more than a bound is thrown away. */
function bounded(stream: Readable, most: number, onMore: () => void): Buffer[] {
  const chunks: Buffer[] = [];
  let length = 0;
  stream.on("data", (chunk: Buffer) => {
    length += chunk.length;
    if (length > most) onMore();
    else chunks.push(chunk);
  });
  return chunks;
}
