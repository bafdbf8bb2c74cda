import { Argument, Command, CommanderError, Option } from "commander";
import packageJson from "../../package.json" with { type: "json" };
import { ConfigError, type Problem } from "../errors.ts";
import { ignoreFile } from "../repository/ignore-list.ts";
import type { Sources } from "../repository/load.ts";
import { type CompiledScript, describeError, nameSourcesInStacks } from "../repository/stack.ts";
import { areas } from "../verify/row.ts";
import { counted } from "../wording.ts";
import { addChartsCommands } from "./charts-commands.ts";
import { onlyClusters, several } from "./cluster-option.ts";
import { completionScript, shells } from "./completion.ts";
import { addHostsCommands } from "./hosts-commands.ts";
import { asksForJson, problemsDocument } from "./json-document.ts";
import { withCharts, withDefinitions } from "./known-sources.ts";
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
    const mistakes = mistakesOf(error);
    if (mistakes.length > 0 && asksForJson(argv)) terminal.out(problemsDocument([], mistakes, 0));
    if (error instanceof CommanderError) return error.exitCode;
    if (error instanceof ConfigError) {
      const writes = ["synth", "new", "import", "charts", "package"].includes(argv[0] ?? "");
      terminal.err(
        `${error.message}\n\n${counted(error.problems.length, "problem")}${writes ? ", nothing was written" : ""}\n`,
      );
    } else {
      terminal.err(`${describeError(error)}\n`);
    }
    return 1;
  }
}

/** What a run that ended early could not do; nothing for one that only printed its help. */
function mistakesOf(error: unknown): readonly Problem[] {
  if (error instanceof ConfigError) return error.problems;
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return [];
    return [{ where: "command line", what: error.message.replace(/^error: /, ""), fix: "see --help" }];
  }
  return [{ where: "k3s-gitops", what: `failed: ${String(error)}`, fix: "report it with the stack on stderr" }];
}

function program(sources: Sources, library: string, terminal: Terminal, end: (exitCode: number) => void): Command {
  const root = new Command("k3s-gitops")
    .description("Makes dist/ from the clusters and applications of this repository.")
    .version(packageJson.version, "-V, --version", "print the version")
    // Of "charts effect --json", the option is not that of "charts".
    .enablePositionalOptions()
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
        .choices(["json", "markdown", "k3s-markdown", "typescript"])
        .preset("json"),
    )
    .option("--json", "print what was done as one JSON document")
    .option("--quiet", "print nothing but problems")
    .option("--no-check", "write what check refuses, too, to look at it; never in CI")
    .action(async (options) =>
      end(synthCommand(await withCharts(await withDefinitions(sources)), library, options, terminal)),
    );

  root
    .command("check")
    .description("prove that the manifests of every cluster will be accepted and fit together")
    .addOption(onlyClusters())
    .option("--dir <path>", "check the YAML files of a folder instead")
    .option("--kubernetes <version>", "with --dir: the version that they are for")
    .option("--closed", "with --dir: everything that they refer to is in the folder")
    .option("--allow-unknown-kinds", "with --dir: accept kinds without a schema")
    .option(
      "--ignore <pattern>",
      `with --dir: leave out files like a line of its ${ignoreFile}; may be repeated`,
      several,
    )
    .option("--only <rules>", "with --dir: ask only these rules and families, with commas; may be repeated", names)
    .option("--skip <rules>", "with --dir: do not ask these rules and families; may be repeated", names)
    .option("--list", "print every rule, and check nothing")
    .option("--docs", "print docs/checks.md, and check nothing")
    .option("--json", "print one JSON document")
    .action(async (options) => {
      const { checkCommand } = await import("./check-command.ts");
      end(checkCommand(await withCharts(await withDefinitions(sources)), library, options, terminal));
    });

  root
    .command("plan")
    .description("show what a change does to the clusters, and what is dangerous about it")
    .option("--base <revision>", "compare with its merge base; origin/HEAD if not given, else HEAD")
    .option("--head <revision>", "compare dist/ of this one, instead of what synth would make of it now")
    .option("--from <dir>", "compare this folder ...")
    .option("--to <dir>", "... with this one, instead of revisions")
    .addOption(
      new Option("--format <format>", "how to show it").choices(["text", "markdown", "json", "html"]).default("text"),
    )
    .addOption(new Option("--json", "print one JSON document, also when something is wrong").conflicts("format"))
    .option("--title <text>", "the title of markdown and html")
    .option("--link <url>", "where markdown says that the whole plan is")
    .option("--full", "show added and removed objects whole, and what is folded")
    .option("--detailed-exitcode", "end with 2 when something changes")
    .addOption(new Option("--fail-on <what>", "end with 3 when there is one").choices(["danger"]))
    .action(async (options) => {
      const { planCommand } = await import("./plan-command.ts");
      const { readsSources } = await import("./plan-trees.ts");
      const read = readsSources(options) ? await withCharts(await withDefinitions(sources)) : sources;
      end(planCommand(read, library, options, terminal));
    });

  addChartsCommands(root, sources, library, terminal, end);
  addHostsCommands(root, sources, terminal, end);

  root
    .command("import <path>")
    .description(
      "write an application that makes the objects of a folder or file of manifests; - reads them from stdin",
    )
    .requiredOption("--name <application>", "what to call it")
    .option("--folder <folder>", "where, below one of the layers", "applications/workloads")
    .option("--namespace <namespace>", "its namespace; if not given, the one that most objects name, else its name")
    .action(async (path: string, options) => {
      const { importCommand } = await import("./import-command.ts");
      await importCommand(await withDefinitions(sources), library, path, options, terminal, process.env);
    });

  root
    .command("verify <cluster>")
    .description("look at a live cluster, change nothing, and say what is not as it is declared")
    .option("--kubeconfig <file>", "how to reach it; if not given, as kubectl does")
    .option("--context <name>", "of the kubeconfig; if not given, the one of the cluster's name, else the current one")
    .option("--ssh", "compare the files of the nodes with those of the bundle, too")
    .option("--only <areas>", `only some of ${areas.join()}; may be repeated`, names)
    .option("--json", "print one JSON document")
    .action(async (cluster: string, options) => {
      const { verifyCommand } = await import("./verify-command.ts");
      const read = await withCharts(await withDefinitions(sources));
      end(await verifyCommand(read, cluster, options, terminal, process.env));
    });

  root
    .command("images")
    .description("print every image that the clusters run, one a line")
    .addOption(onlyClusters())
    .option("--json", "print one JSON document, with what uses each image")
    .action(async (options) => {
      const { imagesCommand } = await import("./images-command.ts");
      imagesCommand(await withCharts(await withDefinitions(sources)), options, terminal);
    });

  root
    .command("package <cluster>")
    .description(
      "write <cluster>-installer.tar.gz: all that its hosts need, with sums, for a USB stick or a site without a network",
    )
    .option("--out <file>", "write it there")
    .option("--binary-amd64 <file>", "bring K3s for amd64 along, so that it is not downloaded")
    .option("--binary-arm64 <file>", "bring K3s for arm64 along")
    .option("--mycelium-amd64 <file>", "bring the archive of Mycelium's daemon for amd64 along")
    .option("--mycelium-arm64 <file>", "bring that for arm64 along")
    .option("--images <files...>", "bring archives of images along: .tar.zst")
    .option("--json", "print what was written as one JSON document")
    .action(async (cluster: string, options) => {
      const { packageCommand } = await import("./package-command.ts");
      packageCommand(await withCharts(await withDefinitions(sources)), cluster, options, terminal);
    });

  root
    .command("docs")
    .description("describe what the clusters run as Markdown: charts, images, processors and memory")
    .addOption(onlyClusters())
    .option("--out <file>", "write it there")
    .action(async (options) => {
      const { docsCommand } = await import("./docs-command.ts");
      docsCommand(await withCharts(await withDefinitions(sources)), options, terminal);
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

/** The same for values with commas between them. */
function names(value: string, before: readonly string[] = []): string[] {
  return [...before, ...value.split(",").map((name) => name.trim())];
}
