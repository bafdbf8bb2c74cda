import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { layerOf } from "../application/layer.ts";
import { dnsLabelRule, isDnsLabel } from "../dns-name.ts";
import { ConfigError, type Problem, quote } from "../errors.ts";
import { overlayFile } from "../layout/paths.ts";
import { reservedNames, type Sources, stemOf } from "../repository/load.ts";
import { isSearched } from "../repository/sources.cjs";
import { listed } from "../wording.ts";
import { fileSystemProblem } from "../writer/file-system-problem.ts";
import { type ApplicationShape, applicationTemplate, exampleManifest } from "./new-application.ts";
import type { Terminal } from "./terminal.ts";

/** What a person can ask of `new application`. */
export interface NewApplicationOptions {
  /** Where, below one of the layers. */
  readonly folder: string;
  readonly shape: ApplicationShape;
}

/** Writes the file of a new application, which runs as it is and is meant to be edited. */
export function newApplication(
  sources: Sources,
  name: string,
  { folder, shape }: NewApplicationOptions,
  terminal: Terminal,
): void {
  const { root } = sources;
  const path = newApplicationPath(sources, name, folder);
  const lib = `${"../".repeat(path.split("/").length - 1)}lib`;
  create(root, path, applicationTemplate(shape, name, lib), terminal);
  const files = path.replace(/\.app\.ts$/, "");
  // Who has files already needs none to begin with.
  if (shape === "manifests" && !existsSync(join(root, files)))
    create(root, `${files}/config-map.yaml`, exampleManifest(name), terminal);
}

/**
 * Where the file of a new application goes.
 * @throws ConfigError for a name that no new application can have, and for a folder where none is looked for
 */
export function newApplicationPath({ sources }: Pick<Sources, "sources">, name: string, folder: string): string {
  const path = `${folder.replace(/\/+$/, "")}/${name}.app.ts`;
  const twin = sources.find((file) => file.endsWith(".app.ts") && stemOf(file) === name);
  const problems = [...nameProblems(name), ...(twin === undefined ? [] : [exists(twin)])];
  const meaning = reservedNames.get(name);
  if (meaning !== undefined) {
    problems.push({ where: "name", what: `means ${meaning}`, got: quote(name), fix: "choose another name" });
  }
  const fix = 'use one like "applications/workloads"';
  if (layerOf(path) === undefined) {
    problems.push({ where: "--folder", what: "lies outside the layers", got: quote(folder), fix });
  } else if (
    !dirname(path)
      .split("/")
      .every((part) => part !== "" && isSearched(part))
  ) {
    problems.push({ where: "--folder", what: "is not searched for sources", got: quote(folder), fix });
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return path;
}

/** What a person can say of a new cluster. What is not said is left empty, and refused until it is filled in. */
export interface NewClusterOptions {
  readonly domain?: string;
  /** URL of the Git repository that Argo CD reads. */
  readonly repository?: string;
  /** IPv4 address of the first server. */
  readonly address?: string;
}

/** Writes the overlay of a new cluster. Nothing in it is guessed: an address that another cluster has, too, would be a disaster. */
export function newCluster(
  { root, sources }: Sources,
  name: string,
  { domain = "", repository = "", address = "" }: NewClusterOptions,
  terminal: Terminal,
): void {
  const path = overlayFile(name);
  const problems = [...nameProblems(name), ...(sources.includes(path) ? [exists(path)] : [])];
  if (problems.length > 0) throw new ConfigError(problems);
  create(root, path, clusterTemplate(name, { domain, repository, address }), terminal);
  const missing = Object.entries({ domain, "repository.url": repository, "the address of the node": address })
    .filter(([, value]) => value === "")
    .map(([field]) => field);
  if (missing.length > 0) terminal.err(`fill in ${listed(missing)}: synth refuses the cluster until then\n`);
}

/**
 * Writes a file that is not there yet, and says so.
 * @throws ConfigError when it is, or when it cannot be written
 */
export function create(root: string, path: string, text: string, terminal: Terminal): void {
  try {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text, { flag: "wx" });
  } catch (error) {
    const problem = fileSystemProblem(path, error);
    throw problem === undefined ? error : new ConfigError(problem);
  }
  terminal.out(`${path}\n`);
}

function nameProblems(name: string): Problem[] {
  if (isDnsLabel(name)) return [];
  return [{ where: "name", what: "is not a DNS label", got: quote(name), fix: `use ${dnsLabelRule}` }];
}

function exists(path: string): Problem {
  return { where: path, what: "exists already", fix: "choose another name" };
}

function clusterTemplate(name: string, { domain, repository, address }: Required<NewClusterOptions>): string {
  return `import { defineCluster } from "../../lib/cluster/define-cluster.ts";

export default defineCluster({
  name: "${name}",
  domain: ${JSON.stringify(domain)},
  repository: { url: ${JSON.stringify(repository)} },
  k3sVersion: "v1.36.5+k3s1",
  nodes: {
    "${name}-1": { role: "server", address: ${JSON.stringify(address)} },
  },
});
`;
}
