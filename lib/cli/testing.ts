import { spawnSync } from "node:child_process";
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect } from "vitest";
import { testClusterConfig } from "../testing.ts";
import { readTree, temporaryFolder } from "../writer/testing.ts";

const own = fileURLToPath(new URL("../..", import.meta.url));

/** The source of an overlay, with a machine that no overlay of another name has. */
export function overlaySource(name: string, changes: object = {}): string {
  const nodes = { [`${name}-1`]: { role: "server", address: `10.1.${name.length}.${name.charCodeAt(0)}` } };
  const config = JSON.stringify({ ...testClusterConfig, name, domain: `${name}.example.com`, nodes, ...changes });
  return `import { defineCluster } from "../../lib/cluster/define-cluster.ts";\n\nexport default defineCluster(${config});\n`;
}

/** The source of an application in a folder of a layer, with fields as a person writes them. */
export function applicationSource(...fields: readonly string[]): string {
  const config = ['description: "A test."', ...fields].join(", ");
  return [
    ...(config.includes("ApiObject") ? ['import { ApiObject } from "cdk8s";'] : []),
    'import { defineApplication } from "../../lib/application/application.ts";',
    ...(config.includes("WebService") ? ['import { WebService } from "../../lib/constructs/web-service.ts";'] : []),
    "",
    `export default defineApplication({ ${config} });`,
    "",
  ].join("\n");
}

/** Makes a WebService, and a route to it. */
export function webFields(name: string, { subdomain = name, port = 80 } = {}): string {
  return [
    `routes: [{ subdomain: "${subdomain}", service: "${name}", port: ${port} }]`,
    `build: ({ chart }) => { new WebService(chart, "${name}", { image: "traefik/whoami:v1.11.0", port: 80 }); }`,
  ].join(", ");
}

/** One cluster, who signs its certificates, and one application. */
export const smallRepository: Readonly<Record<string, string>> = {
  "infrastructure/overlays/home.ts": overlaySource("home"),
  "infrastructure/operators/certificates.app.ts": applicationSource('provides: { clusterIssuers: ["self-signed"] }'),
  "applications/workloads/whoami.app.ts": applicationSource(webFields("whoami")),
};

let cache: string;

/** To be called by a test file: what the command line keeps for its next start is shared by its tests, and then removed. */
export function shareCache(): void {
  beforeAll(() => {
    cache = mkdtempSync(join(tmpdir(), "k3s-gitops-cache-"));
    chmodSync(cache, 0o755);
  });
  afterAll(() => rmSync(cache, { recursive: true }));
}

/** A folder with the library and the packages of this repository, and with sources of its own. */
export function repository(files: Readonly<Record<string, string>> = smallRepository): string {
  const root = realpathSync(temporaryFolder());
  chmodSync(root, 0o755);
  const packages = readdirSync(join(own, "node_modules")).filter((name) => name !== ".cache");
  mkdirSync(join(root, "node_modules"));
  symlinkSync(cache, join(root, "node_modules/.cache"));
  for (const name of ["lib", ...packages.map((each) => `node_modules/${each}`)])
    symlinkSync(join(own, name), join(root, name));
  // The two by which the command line knows a repository.
  const marks = {
    "package.json": JSON.stringify({ private: true, type: "module" }),
    "infrastructure/overlays/README.md": "",
  };
  writeSources(root, { ...marks, ...files });
  return root;
}

/** Writes files, in the order given. */
export function writeSources(root: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

interface RunOptions {
  /** @default - the root */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The user to become. */
  readonly user?: number;
}

/** What a person would see of one run, without the time that it took and where the folder lies. */
export function run(root: string, args: readonly string[], { cwd = ".", env = {}, user }: RunOptions = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "lib/cli/k3s-gitops.cjs"), ...args], {
    cwd: join(root, cwd),
    // Nothing but this: a test must not depend on who runs it.
    env,
    encoding: "utf8",
    ...(user !== undefined && { uid: user, gid: user }),
  });
  // In a pipe, neither colours nor anything that moves.
  expect(stdout + stderr).not.toContain("\u001B");
  return {
    status,
    stdout: stdout.replace(/ in \d+\.\d s(?=;|$)/m, " in N s"),
    stderr: stderr.replaceAll(`${root}/`, ""),
  };
}

/** All that lies in the output folder, with what shows that it was touched. */
export function distOf(root: string): ReadonlyMap<string, string> {
  const dist = join(root, "dist");
  return new Map(
    [...readTree(dist)].map(([path, text]) => {
      const { ino, mtimeMs, mode } = lstatSync(join(dist, path));
      return [path, `${ino} ${mtimeMs} ${mode} ${text}`];
    }),
  );
}

/** What the compiler says of the sources of a repository. */
export function checkTypes(root: string) {
  const config = {
    extends: join(own, "tsconfig.json"),
    include: ["applications", "argocd", "infrastructure", "operators", "lib/**/*.d.ts"],
  };
  writeFileSync(join(root, "tsconfig.json"), JSON.stringify(config));
  const compiler = join(own, "node_modules/typescript/bin/tsc");
  const { status, stdout } = spawnSync(process.execPath, [compiler], { cwd: root, encoding: "utf8" });
  return { status, stdout };
}
