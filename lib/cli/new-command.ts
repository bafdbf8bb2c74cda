import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { layerOf } from "../application/layer.ts";
import { dnsLabelRule, isDnsLabel } from "../dns-name.ts";
import { ConfigError, type Problem, quote } from "../errors.ts";
import { reservedNames, type Sources, stemOf } from "../repository/load.ts";
import { isSearched } from "../repository/sources.cjs";
import { fileSystemProblem } from "../writer/file-system-problem.ts";
import type { Terminal } from "./terminal.ts";

/** Writes the file of a new application, which runs as it is and is meant to be edited. */
export function newApplication(sources: Sources, name: string, folder: string, terminal: Terminal): void {
  const path = newApplicationPath(sources, name, folder);
  const lib = `${"../".repeat(path.split("/").length - 1)}lib`;
  create(sources.root, path, applicationTemplate(name, lib));
  terminal.out(`${path}\n`);
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

/** Writes the overlay of a new cluster, to be completed with its own addresses. */
export function newCluster({ root, sources }: Sources, name: string, terminal: Terminal): void {
  const path = `infrastructure/overlays/${name}.ts`;
  const problems = [...nameProblems(name), ...(sources.includes(path) ? [exists(path)] : [])];
  if (problems.length > 0) throw new ConfigError(problems);
  create(root, path, clusterTemplate(name));
  terminal.out(`${path}\n`);
}

/**
 * Writes a file that is not there yet.
 * @throws ConfigError when it is, or when it cannot be written
 */
export function create(root: string, path: string, text: string): void {
  try {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text, { flag: "wx" });
  } catch (error) {
    const problem = fileSystemProblem(path, error);
    throw problem === undefined ? error : new ConfigError(problem);
  }
}

function nameProblems(name: string): Problem[] {
  if (isDnsLabel(name)) return [];
  return [{ where: "name", what: "is not a DNS label", got: quote(name), fix: `use ${dnsLabelRule}` }];
}

function exists(path: string): Problem {
  return { where: path, what: "exists already", fix: "choose another name" };
}

function applicationTemplate(name: string, lib: string): string {
  return `import { defineApplication } from "${lib}/application/application.ts";
import { WebService } from "${lib}/constructs/web-service.ts";

export default defineApplication({
  description: "Answers every request with what it was asked.",
  routes: [{ subdomain: "${name}", service: "${name}", port: 80 }],
  build: ({ chart }) => {
    new WebService(chart, "${name}", { image: "traefik/whoami:v1.11.0", port: 80 });
  },
});
`;
}

function clusterTemplate(name: string): string {
  return `import { defineCluster } from "../../lib/cluster/define-cluster.ts";

export default defineCluster({
  name: "${name}",
  domain: "${name}.example.com",
  repository: { url: "https://git.example.com/k3s-gitops.git" },
  k3sVersion: "v1.36.5+k3s1",
  nodes: {
    "${name}-1": { role: "server", address: "192.168.1.10" },
  },
});
`;
}
