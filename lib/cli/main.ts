import { Argument, Command, CommanderError, Option } from "commander";
import packageJson from "../../package.json" with { type: "json" };
import { ConfigError } from "../errors.ts";
import { hasDefinitions } from "../repository/has-definitions.ts";
import type { Sources } from "../repository/load.ts";
import { type CompiledScript, describeError, nameSourcesInStacks } from "../repository/stack.ts";
import { completionScript, shells } from "./completion.ts";
import { applicationShapes } from "./new-application.ts";
import { newApplication, newCluster } from "./new-command.ts";
import { synthCommand } from "./synth-command.ts";
import { processTerminal, type Terminal } from "./terminal.ts";

/**
 * The command line.
 * @param argv without the program
 * @param library the folder that `lib/` is in, for the data that it brings
 * @param scripts what runs
 * @returns the exit code
 */
export async function main(
  argv: readonly string[],
  sources: Sources,
  library: string,
  scripts: readonly CompiledScript[],
): Promise<number> {
  nameSourcesInStacks(sources.root, library, scripts);
  // Who reads, like `head`, may have seen enough before the end.
  process.stdout.on("error", (error) => {
    if (Reflect.get(error, "code") !== "EPIPE") throw error;
  });
  const terminal = processTerminal(process.env, process.stderr, argv.includes("--quiet"));
  try {
    let exitCode = 0;
    const end = (code: number) => {
      exitCode = code;
    };
    await program(sources, library, terminal, end).parseAsync(argv, { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    if (!(error instanceof ConfigError)) {
      terminal.err(`${describeError(error)}\n`);
      return 1;
    }
    const { length } = error.problems;
    terminal.err(`${error.message}\n\n${length === 1 ? "1 problem" : `${length} problems`}, nothing was written\n`);
    return 1;
  }
}

function program(sources: Sources, library: string, terminal: Terminal, end: (exitCode: number) => void): Command {
  const root = new Command("k3s-gitops")
    .description("Makes dist/ from the clusters and applications of this repository.")
    .version(packageJson.version, "-V, --version", "print the version")
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err });

  root
    .command("synth")
    .description("write dist/")
    .addOption(onlyClusters())
    .option("--out <dir>", "write there instead of dist/")
    .option("--explain [application]", "print its sync wave and why, or those of all, and write nothing")
    .addOption(
      new Option("--print-schema [format]", "print what a cluster can be, and write nothing")
        .choices(["json", "markdown", "typescript"])
        .preset("json"),
    )
    .option("--json", "print what was done as one JSON document")
    .option("--quiet", "print nothing but problems")
    .option("--no-check", "write what check refuses, too, to look at it; never in CI")
    .action(async (options) => end(synthCommand(await withDefinitions(sources), library, options, terminal)));

  root
    .command("check")
    .description("prove that the manifests of every cluster will be accepted and fit together")
    .addOption(onlyClusters())
    .option("--dir <path>", "check the YAML files of a folder instead")
    .option("--kubernetes <version>", "with --dir: the version that they are for")
    .option("--closed", "with --dir: everything that they refer to is in the folder")
    .option("--allow-unknown-kinds", "with --dir: accept kinds without a schema")
    .option("--list", "print every rule, and check nothing")
    .option("--docs", "print docs/checks.md, and check nothing")
    .option("--json", "print one JSON document")
    .action(async (options) => {
      const { checkCommand } = await import("./check-command.ts");
      end(checkCommand(await withDefinitions(sources), library, options, terminal));
    });

  root
    .command("plan")
    .description("show what a change to dist/ does to the clusters, and what is dangerous about it")
    .option("--base <revision>", "compare with its merge base; origin/HEAD if not given, else HEAD")
    .option("--from <dir>", "compare this folder ...")
    .option("--to <dir>", "... with this one, instead of revisions")
    .addOption(
      new Option("--format <format>", "how to show it").choices(["text", "markdown", "json", "html"]).default("text"),
    )
    .option("--full", "show added and removed objects whole, and what is folded")
    .option("--detailed-exitcode", "end with 2 when something changes")
    .addOption(new Option("--fail-on <what>", "end with 3 when there is one").choices(["danger"]))
    .action(async (options) => {
      const { planCommand } = await import("./plan-command.ts");
      end(planCommand(sources.root, options, terminal));
    });

  const create = root.command("new").description("write one file to begin with");
  create
    .command("application <name>")
    .description("an application that runs as it is")
    .addOption(new Option("--shape <shape>", "what it begins with").choices(applicationShapes).default("web" as const))
    .option("--folder <folder>", "where, below one of the layers", "applications/workloads")
    .action((name: string, options) => newApplication(sources, name, options, terminal));
  create
    .command("cluster <name>")
    .description("the overlay of a cluster")
    .option("--domain <domain>", "whose subdomains reach the cluster")
    .option("--repository <url>", "the Git repository that Argo CD reads")
    .option("--address <address>", "IPv4 address of the first server")
    .action((name: string, options) => newCluster(sources, name, options, terminal));
  root
    .command("completion")
    .description("print a script by which a shell completes commands and options")
    .addArgument(new Argument("<shell>", "the shell").choices(shells))
    .action((shell) => {
      terminal.out(completionScript(shell, root));
    });
  return root;
}

/** Only repositories that have definitions wait for what reads YAML. */
async function withDefinitions(sources: Sources): Promise<Sources> {
  if (!hasDefinitions(sources.root)) return sources;
  const { readDefinitions } = await import("../repository/definitions.ts");
  return { ...sources, definitions: readDefinitions(sources.root) };
}

/** An option that may be repeated. */
function onlyClusters(): Option {
  return new Option("--cluster <name>", "only this cluster; may be repeated")
    .argParser((value: string, values: readonly string[]) => [...values, value])
    .default([], "every cluster");
}
