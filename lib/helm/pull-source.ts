import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { rootCertificates } from "node:tls";
import type { ChartRef } from "../charts/chart-ref.ts";
import { ConfigError } from "../errors.ts";
import { type Json, listAt, stringAt } from "../kubernetes/manifest.ts";
import { suggest } from "../nearest.ts";
import { listed } from "../wording.ts";
import type { ChartAccess, ChartLocation, Credentials } from "./access.ts";
import { whereOf } from "./chart-of.ts";
import type { Helm, HelmResult } from "./helm-command.ts";
import { nearestVersions } from "./nearest-versions.ts";
import { complaintOf, pullProblem } from "./pull-problem.ts";

/** How charts are fetched. */
export interface PullOptions {
  readonly helm: Helm;
  readonly access: ChartAccess;
  /** For each index and each chart. @default two minutes */
  readonly timeoutMs?: number;
}

/** A place that charts are fetched from, with a folder of its own in which Helm finds what it needs for it, and no more. */
export class PullSource {
  /** The charts that come from here. */
  readonly charts: ChartRef[] = [];
  readonly #home: string;
  readonly #location: ChartLocation;
  readonly #options: PullOptions;
  readonly #timeoutMs: number;
  #credentials: Credentials | undefined;
  #caFile: string | undefined;

  constructor(home: string, location: ChartLocation, options: PullOptions) {
    this.#home = home;
    this.#location = location;
    this.#options = options;
    this.#timeoutMs = options.timeoutMs ?? 120_000;
  }

  /**
   * Writes what Helm reads, and fetches the index once for all charts.
   * @throws ConfigError when there is no index, or when it cannot be had
   */
  async prepare(): Promise<void> {
    const { access } = this.#options;
    const { address, type } = this.#location;
    this.#credentials = access.credentialsOf(this.#location);
    const { ca } = access;
    await mkdir(this.#home, { mode: 0o700 });
    if (ca !== undefined) {
      // Helm trusts what it is told, or what the machine does, but not both.
      this.#caFile = await this.#write("ca.pem", [...rootCertificates, ca].join("\n"));
    }
    const caFile = this.#caFile === undefined ? {} : { caFile: this.#caFile };
    const repositories = type === "index" ? [{ name: "charts", url: address, ...this.#credentials, ...caFile }] : [];
    await this.#write("repositories.yaml", JSON.stringify({ apiVersion: "", repositories }));
    const auth = this.#credentials && this.#basic(this.#credentials);
    const auths = auth === undefined ? {} : { [address.replace(/\/.*/, "")]: { auth } };
    await this.#write("registry.json", JSON.stringify({ auths }));
    if (type === "registry") return;
    const names = listed(this.charts.map(({ name, version }) => `${name} ${version}`));
    const where = `${this.charts.length === 1 ? "chart" : "charts"} ${names} of ${this.charts[0]?.repository}`;
    const args = ["repo", "update", "charts", `--timeout=${this.#timeoutMs}ms`];
    const { status, stdout, stderr } = await this.#run(where, args);
    if (status !== 0) throw this.#failure(where, "no index of charts", `${stdout}\n${stderr}`);
  }

  /**
   * The archive of a chart.
   * @throws ConfigError when there is none, or when it cannot be had
   */
  async pull(chart: ChartRef): Promise<Buffer> {
    const { address, type, isPlain } = this.#location;
    const where = whereOf(chart);
    const folder = join(this.#home, String(this.charts.indexOf(chart)));
    await mkdir(folder);
    const { status, stderr } = await this.#run(where, [
      "pull",
      type === "index" ? `charts/${chart.name}` : `oci://${address}/${chart.name}`,
      `--version=${chart.version}`,
      `--destination=${folder}`,
      ...(isPlain ? ["--plain-http"] : []),
      ...(type === "registry" && this.#caFile !== undefined ? [`--ca-file=${this.#caFile}`] : []),
    ]);
    if (status !== 0) {
      if (/not found in charts index/.test(stderr)) throw await this.#notListed(chart);
      throw this.#failure(where, "no such chart, or not in this version", stderr);
    }
    const [file] = await readdir(folder);
    if (file === undefined) throw this.#failure(where, "no such chart", "");
    return readFile(join(folder, file));
  }

  /** Names and passwords reach Helm by files, and never as arguments that all processes see. */
  async #run(where: string, args: readonly string[]): Promise<HelmResult> {
    const files = [
      `--repository-config=${join(this.#home, "repositories.yaml")}`,
      `--repository-cache=${this.#home}`,
      `--registry-config=${join(this.#home, "registry.json")}`,
    ];
    const { helm, access } = this.#options;
    try {
      // Helm is to say itself that it waits too long.
      return await helm.run([...args, ...files], { env: access.network, timeoutMs: this.#timeoutMs + 1000 });
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      throw new ConfigError(
        error.problems.map(({ what, ...problem }) => ({ ...problem, where, what: `helm ${what}` })),
      );
    }
  }

  async #notListed(chart: ChartRef): Promise<ConfigError> {
    const where = whereOf(chart);
    const { stdout } = await this.#run(where, ["search", "repo", "charts/", "--versions", "--devel", "--output=json"]);
    const found: Json = JSON.parse(stdout.toString() || "[]");
    const listing = listAt(found).flatMap((each) => {
      const [name, version] = [stringAt(each, "name"), stringAt(each, "version")];
      return name === undefined || version === undefined ? [] : [{ name: name.slice("charts/".length), version }];
    });
    const versions = listing.filter(({ name }) => name === chart.name).map(({ version }) => version);
    if (versions.length === 0) {
      const fix = suggest(chart.name, new Set(listing.map(({ name }) => name)));
      return new ConfigError({ where, what: `${this.#location.address} has no such chart`, fix });
    }
    const fix = `use one that it has, like ${listed(nearestVersions(chart.version, versions))}`;
    return new ConfigError({ where, what: `${this.#location.address} has no such version`, fix });
  }

  #failure(where: string, what: string, output: string): ConfigError {
    const credentials = this.#credentials;
    const secrets = credentials === undefined ? [] : [credentials.password, this.#basic(credentials)];
    const said = complaintOf(output, secrets);
    return new ConfigError({ where, ...pullProblem(this.#location.address, what, said, credentials !== undefined) });
  }

  #basic({ username, password }: Credentials): string {
    return Buffer.from(`${username}:${password}`).toString("base64");
  }

  async #write(name: string, text: string): Promise<string> {
    const file = join(this.#home, name);
    await writeFile(file, text, { mode: 0o600 });
    return file;
  }
}
