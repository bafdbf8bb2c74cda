import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { check } from "../checks/check.ts";
import type { CheckInput, CheckObject } from "../checks/input.ts";
import { lineFinder } from "../checks/line.ts";
import { ruleDocumentation, ruleList } from "../checks/list.ts";
import { inputOf } from "../checks/of-cluster.ts";
import { type CheckProblem, summarize } from "../checks/problem.ts";
import { renderProblems, type Style } from "../checks/render.ts";
import { supportedMinors } from "../cluster/schema.ts";
import { interruptedWrite } from "../dist/journal.ts";
import { ConfigError, type Problem, quote } from "../errors.ts";
import { loadRepository, type Sources } from "../repository/load.ts";
import { Folder } from "../repository/manifests/folder.ts";
import { parseManifests } from "../repository/manifests/parse-manifests.ts";
import { kindOfFile } from "../repository/manifests/place.ts";
import { createSchemas, type Schemas } from "../schemas/schemas.ts";
import { outputOf } from "../synth/output.ts";
import type { SynthesizedCluster } from "../synth/synth.ts";
import { stylerFor } from "./styler.ts";
import { chooseClusters, synthAll } from "./synth-command.ts";
import type { Terminal } from "./terminal.ts";

/** What a person can ask of `check`. */
export interface CheckCommandOptions {
  readonly cluster: readonly string[];
  readonly dir?: string;
  readonly kubernetes?: string;
  readonly closed?: boolean;
  readonly allowUnknownKinds?: boolean;
  readonly list?: boolean;
  readonly docs?: boolean;
  readonly json?: boolean;
}

/** What was checked, and the text of each file for those who want to know a line. */
interface Checked {
  readonly inputs: readonly CheckInput[];
  readonly textOf: (file: string) => string | undefined;
}

/**
 * Checks the manifests of every cluster, or of a folder.
 * @returns the exit code: 1 when there is an error, else 0
 */
export function checkCommand(
  sources: Sources,
  library: string,
  options: CheckCommandOptions,
  terminal: Terminal,
): number {
  if (options.list === true || options.docs === true) {
    terminal.out(options.docs === true ? ruleDocumentation() : ruleList());
    return 0;
  }
  const schemas = createSchemas((file) => readFileSync(join(library, "schemas", "data", file), "utf8"));
  const { inputs, textOf } =
    options.dir === undefined
      ? ofClusters(sources, schemas, options, terminal)
      : ofFolder(options.dir, schemas, options);
  terminal.progress("checking ...");
  const problems = inputs.flatMap((input) => check(input)).map((problem) => withLine(problem, textOf));
  const summary = summarize(
    problems,
    inputs.reduce((sum, { objects }) => sum + objects.length, 0),
  );
  terminal.out(
    options.json === true
      ? `${JSON.stringify({ version: 1, problems, summary })}\n`
      : renderProblems(problems, summary, styleFor()),
  );
  return summary.errors > 0 ? 1 : 0;
}

function ofClusters(sources: Sources, schemas: Schemas, options: CheckCommandOptions, terminal: Terminal): Checked {
  refuse(options, ["kubernetes", "closed", "allowUnknownKinds"], "needs --dir");
  const journal = interruptedWrite(join(sources.root, "dist"));
  if (journal !== undefined) {
    throw new ConfigError({
      where: journal,
      what: "is left of a synth that was killed",
      fix: "run npm run synth, which undoes it first",
    });
  }
  const repository = loadRepository(sources);
  const synthesized = synthAll(chooseClusters(repository, options.cluster), repository, terminal);
  return { inputs: synthesized.map((each) => inputOf(each, schemas)), textOf: textsOf(synthesized) };
}

/** Made only when a problem asks for it. */
function textsOf(synthesized: readonly SynthesizedCluster[]): (file: string) => string | undefined {
  let texts: Map<string, string> | undefined;
  return (file) => {
    texts ??= new Map(synthesized.flatMap((each) => outputOf(each).map(({ path, text }) => [`dist/${path}`, text])));
    return texts.get(file);
  };
}

function ofFolder(dir: string, schemas: Schemas, options: CheckCommandOptions): Checked {
  if (options.cluster.length > 0) {
    const got = options.cluster.map(quote).join(", ");
    throw new ConfigError({
      where: "--cluster",
      what: "cannot be chosen in a folder",
      got,
      fix: "leave out --cluster or --dir",
    });
  }
  const folder = new Folder(resolve(dir));
  const problems: Problem[] = [];
  const objects: CheckObject[] = [];
  for (const path of folder.list().filter((file) => kindOfFile(file) === "manifest")) {
    const file = join(dir, path);
    const parsed = parseManifests(file, folder.read(path));
    problems.push(...parsed.problems);
    for (const { manifest } of parsed.objects) objects.push({ manifest, file });
  }
  if (problems.length > 0) throw new ConfigError(problems);
  const input: CheckInput = {
    kubernetes: kubernetesVersion(options.kubernetes),
    closed: options.closed === true,
    allowUnknownKinds: options.allowUnknownKinds === true,
    objects,
    schemas,
  };
  return { inputs: [input], textOf: (file) => readFileSync(file, "utf8") };
}

/** `1.36` of `1.36`, `v1.36.5` or `v1.36.5+k3s1`. */
function kubernetesVersion(version: string = defaultMinor): string {
  const minor = /^v?(1\.\d+)(?:\.\d+(?:[+-].*)?)?$/.exec(version)?.[1];
  if (minor !== undefined) return minor;
  throw new ConfigError({
    where: "--kubernetes",
    what: "is no version of Kubernetes",
    got: quote(version),
    fix: 'write it like "1.36"',
  });
}

const defaultMinor = supportedMinors[0];

function refuse(options: CheckCommandOptions, names: readonly (keyof CheckCommandOptions)[], what: string): void {
  const given = names.filter((name) => options[name] !== undefined);
  if (given.length === 0) return;
  throw new ConfigError(
    given.map((name) => ({
      where: `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      what,
      fix: "clusters say themselves what they run; check a folder with --dir",
    })),
  );
}

function withLine(problem: CheckProblem, textOf: (file: string) => string | undefined): CheckProblem {
  const text = textOf(problem.file);
  if (text === undefined) return problem;
  return { ...problem, line: lineFinder(text)(problem.object, problem.path) ?? null };
}

function styleFor(): Style {
  const { red, yellow, bold, dim } = stylerFor(process.stdout, process.env);
  return { error: red, warning: yellow, place: bold, detail: dim };
}
