import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { ChartRef } from "../charts/chart-ref.ts";
import { formatProblem } from "../errors.ts";
import { must } from "../must.ts";
import { testFolder } from "../repository/testing.ts";
import { ChartAccess } from "./access.ts";
import { Helm } from "./helm-command.ts";
import { pullCharts } from "./pull.ts";
import { hasOpenssl, selfSigned } from "./testing/certificate.ts";
import { type ChartRepositoryOptions, serveCharts } from "./testing/chart-repository.ts";
import { installedHelm, withHelm } from "./testing/installed-helm.ts";
import { type OciRegistryOptions, serveRegistry } from "./testing/oci-registry.ts";
import { packChart } from "./testing/pack-chart.ts";
import type { TestServer } from "./testing/server.ts";

const pack = (name: string, version: string, more = {}) =>
  packChart({ "Chart.yaml": `apiVersion: v2\nname: ${name}\nversion: ${version}\n`, ...more });
// Long enough to be cut in the middle of its way.
const numbers = Array.from({ length: 20_000 }, (_, i) => (i * 7919) % 10_007).join(" ");
const charts = [pack("shop", "1.2.3", { numbers }), pack("shop", "1.3.0+build.1"), pack("base", "0.1.0")];
const [shop, shopBuild, base] = charts.map(({ archive }) => archive);

const from = (repository: string, name = "shop", version = "1.2.3"): ChartRef => ({ repository, name, version });
const index = "https://charts.example.com";
const registry = "registry.example.com/charts";
const user = { username: "ci", password: "hunter2" };

interface Setup {
  readonly mirrors?: Readonly<Record<string, string>>;
  readonly credentials?: object;
  readonly ca?: string;
  readonly password?: string;
}

/** Fetches charts, and says what came and what was wrong. */
async function pull(
  refs: readonly ChartRef[],
  { ca, password = "hunter2", ...config }: Setup,
  timeoutMs = 20_000,
  helm = must(installedHelm, "Helm"),
) {
  const files = { ...(ca !== undefined && { "ca.pem": ca }) };
  const text = JSON.stringify({ ...config, ...(ca !== undefined && { ca: "ca.pem" }) });
  const access = ChartAccess.read(testFolder({ ...files, "charts.access.json": text }), { CHARTS_PASSWORD: password });
  const archives: Buffer[] = [];
  const problems = await pullCharts(refs, { helm, access, timeoutMs }, (chart, archive) => {
    archives[refs.indexOf(chart)] = archive;
  });
  return { archives, problems: problems.map(formatProblem) };
}

async function started(server: Promise<TestServer>): Promise<TestServer> {
  const running = await server;
  onTestFinished(() => running.close());
  return running;
}

describe.skipIf(installedHelm === undefined)(`Helm fetches charts${withHelm}`, () => {
  const credentialsAt = ({ host }: TestServer) => ({
    [host]: { username: "ci", passwordEnv: "CHARTS_PASSWORD" },
  });
  const repositoryWith = (options: ChartRepositoryOptions = {}) => started(serveCharts(charts, options));
  const registryWith = (options: OciRegistryOptions = {}) => started(serveRegistry(charts, options));

  test("of one repository with its index once, and leaves nothing behind", async () => {
    const server = await repositoryWith();
    const temporary = testFolder();
    vi.stubEnv("TMPDIR", temporary);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    const refs = [from(index), from(`${index}/`, "shop", "1.3.0+build.1"), from(index, "base", "0.1.0")];
    expect(await pull(refs, { mirrors: { [index]: server.url } })).toEqual({
      archives: [shop, shopBuild, base],
      problems: [],
    });
    expect(server.requests.filter((request) => request === "GET /index.yaml")).toHaveLength(1);
    expect(readdirSync(temporary).filter((name) => !name.startsWith("k3s-gitops-test-"))).toEqual([]);
  });

  test("of a registry", async () => {
    const server = await registryWith();
    const mirrors = { [registry]: `oci+http://${server.host}/charts` };
    const refs = [from(registry), from(registry, "shop", "1.3.0+build.1")];
    expect(await pull(refs, { mirrors })).toEqual({ archives: [shop, shopBuild], problems: [] });
  });

  test("with a name and a password", async () => {
    const repository = await repositoryWith({ user });
    const basic = await registryWith({ user });
    const token = await registryWith({ user, token: true });
    const mirrors = {
      [index]: repository.url,
      "basic.example.com/charts": `oci+http://${basic.host}/charts`,
      "token.example.com/charts": `oci+http://${token.host}/charts`,
    };
    const credentials = { ...credentialsAt(repository), ...credentialsAt(basic), ...credentialsAt(token) };
    const refs = [from(index), from("basic.example.com/charts"), from("token.example.com/charts")];
    expect(await pull(refs, { mirrors, credentials })).toEqual({ archives: [shop, shop, shop], problems: [] });
    const refused = await pull(refs, { mirrors, credentials, password: "wrong-hunter3" });
    expect(refused.archives).toEqual([]);
    expect(refused.problems).toHaveLength(3);
    for (const problem of refused.problems) {
      expect(problem).toMatch(
        / does not let in who asks, got ".*401.*; correct the credentials that charts\.access\.json names$/,
      );
      expect(problem).not.toContain("hunter");
    }
    expect((await pull(refs, { mirrors })).problems).toEqual([
      `chart shop 1.2.3 of ${index}: ${repository.url} does not let in who asks, got "401 Unauthorized at ${repository.url}/index.yaml"; name credentials in charts.access.json`,
      `chart shop 1.2.3 of basic.example.com/charts: ${basic.host}/charts does not let in who asks, got "basic credential not found"; name credentials in charts.access.json`,
      expect.stringMatching(/^chart shop 1\.2\.3 of token\.example\.com\/charts: \S+ does not let in who asks/),
    ]);
  });

  test("with no password in what other processes see of Helm", async () => {
    const repository = await repositoryWith({ user });
    const oci = await registryWith({ user });
    const folder = testFolder();
    const [log, program] = [join(folder, "log"), join(folder, "helm")];
    writeFileSync(program, `#!/bin/sh\n{ echo "$0 $@"; env; } >> '${log}'\nexec helm "$@"\n`, { mode: 0o755 });
    const spied = await Helm.find({ HELM: program, PATH: process.env.PATH });
    const mirrors = { [index]: repository.url, [registry]: `oci+http://${oci.host}/charts` };
    const credentials = { ...credentialsAt(repository), ...credentialsAt(oci) };
    const { problems } = await pull([from(index), from(registry)], { mirrors, credentials }, 20_000, spied);
    expect(problems).toEqual([]);
    const seen = readFileSync(log, "utf8");
    expect(seen).toContain(`pull oci://${oci.host}/charts/shop --version=1.2.3`);
    expect(seen).not.toMatch(/hunter2|Y2k6aHVudGVyMg/);
  });

  test("does not show a password to where an archive is redirected", async () => {
    const other = await repositoryWith();
    const location = `${other.url.replace("127.0.0.1", "localhost")}/shop-1.2.3.tgz`;
    const server = await repositoryWith({ user, instead: { "/shop-1.2.3.tgz": { location } } });
    const setup = { mirrors: { [index]: server.url }, credentials: credentialsAt(server) };
    expect(await pull([from(index)], setup)).toEqual({ archives: [shop], problems: [] });
    expect(server.requests).toContain("GET /shop-1.2.3.tgz authorized");
    expect(other.requests).toEqual(["GET /shop-1.2.3.tgz"]);
  });

  test.skipIf(!hasOpenssl)(
    `with a CA of one's own${hasOpenssl ? "" : ": skipped, openssl is not installed"}`,
    async () => {
      const tls = selfSigned();
      const repository = await repositoryWith({ tls });
      const oci = await registryWith({ tls });
      const mirrors = { [index]: repository.url, [registry]: `oci://${oci.host}/charts` };
      const refs = [from(index), from(registry)];
      expect(await pull(refs, { mirrors, ca: tls.cert })).toEqual({ archives: [shop, shop], problems: [] });
      const untrusted =
        'shows a certificate that is not trusted, got "x509: certificate signed by unknown authority"; name the CA that signed it in charts.access.json';
      expect((await pull(refs, { mirrors })).problems).toEqual([
        `chart shop 1.2.3 of ${index}: ${repository.url} ${untrusted}`,
        `chart shop 1.2.3 of ${registry}: ${oci.host}/charts ${untrusted}`,
      ]);
    },
  );

  test("fails for each chart that there is not, and brings the others", async () => {
    const server = await repositoryWith();
    const oci = await registryWith();
    const mirrors = { [index]: server.url, [registry]: `oci+http://${oci.host}/charts` };
    const refs = [
      from(index, "shopp"),
      from(index, "shop", "1.2.4"),
      from(index),
      from(registry, "shopp"),
      from(registry, "shop", "1.2.4"),
    ];
    const { archives, problems } = await pull(refs, { mirrors });
    expect(archives).toEqual([undefined, undefined, shop]);
    const missing = (name: string) =>
      `has no such chart, or not in this version, got "${oci.host}/charts/${name}: not found"; correct the repository, the name or the version`;
    expect(problems).toEqual([
      `chart shopp 1.2.3 of ${index}: ${server.url} has no such chart; did you mean "shop"?`,
      `chart shop 1.2.4 of ${index}: ${server.url} has no such version; use one that it has, like 1.2.3 and 1.3.0+build.1`,
      `chart shopp 1.2.3 of ${registry}: ${oci.host}/charts ${missing("shopp:1.2.3")}`,
      `chart shop 1.2.4 of ${registry}: ${oci.host}/charts ${missing("shop:1.2.4")}`,
    ]);
  });

  const both = "charts shop 1.2.3 and base 0.1.0 of <index>:";
  const one = "chart shop 1.2.3 of <index>:";
  const correct = "correct the repository, the name or the version";
  test.each<[string, ChartRepositoryOptions["instead"], string]>([
    [
      "has no index",
      { "/index.yaml": 404 },
      `${both} <server> has no index of charts, got "404 Not Found at <server>/index.yaml"; ${correct}`,
    ],
    [
      "has something else",
      { "/index.yaml": Buffer.from("<html>hello</html>") },
      `${both} cannot be fetched from <server>, got "error unmarshaling JSON: while decoding JSON: json: cannot unmarshal string ...; correct what is said, or try it again`,
    ],
    [
      "breaks off its index",
      { "/index.yaml": "half" },
      `${both} <server> breaks off in the middle, got "unexpected EOF"; try it again later`,
    ],
    [
      "keeps its index",
      { "/index.yaml": "hang" },
      `${both} <server> does not answer in time, got "context deadline exceeded (Client.Timeout exceeded while awaiting headers)"; try it again later`,
    ],
    ["keeps an archive", { "/shop-1.2.3.tgz": "hang" }, `${one} helm took longer than 3 s; try it again`],
    [
      "breaks off an archive",
      { "/shop-1.2.3.tgz": "half" },
      `${one} <server> breaks off in the middle, got "unexpected EOF"; try it again later`,
    ],
    [
      "has lost an archive",
      { "/shop-1.2.3.tgz": 404 },
      `${one} <server> has no such chart, or not in this version, got "404 Not Found at <server>/shop-1.2.3.tgz"; ${correct}`,
    ],
    [
      "fails",
      { "/shop-1.2.3.tgz": 503 },
      `${one} cannot be fetched from <server>, got "503 Service Unavailable at <server>/shop-1.2.3.tgz"; correct what is said, or try it again`,
    ],
  ])("fails where the repository %s", async (_, instead = {}, message) => {
    const server = await repositoryWith({ instead });
    const refs = [from(index), from(index, "base", "0.1.0")];
    const timeoutMs = Object.values(instead).includes("hang") ? 2000 : 20_000;
    const { problems } = await pull(refs, { mirrors: { [index]: server.url } }, timeoutMs);
    expect(problems.map((problem) => problem.replaceAll(server.url, "<server>").replaceAll(index, "<index>"))).toEqual([
      message,
    ]);
  });

  test("fails where nobody answers", async () => {
    const mirrors = { [index]: "http://127.0.0.1:1", [registry]: "oci+http://127.0.0.1:1/charts" };
    const fix = "check its name and the network, or name a mirror in charts.access.json";
    expect((await pull([from(index), from(registry)], { mirrors })).problems).toEqual([
      `chart shop 1.2.3 of ${index}: http://127.0.0.1:1 cannot be reached, got "dial tcp 127.0.0.1:1: connect: connection refused"; ${fix}`,
      `chart shop 1.2.3 of ${registry}: 127.0.0.1:1/charts cannot be reached, got "dial tcp 127.0.0.1:1: connect: connection refused"; ${fix}`,
    ]);
  });
});
