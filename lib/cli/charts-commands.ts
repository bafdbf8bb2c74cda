import type { Command } from "commander";
import type { Sources } from "../repository/load.ts";
import { onlyClusters } from "./cluster-option.ts";
import { withCharts, withDefinitions } from "./known-sources.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Adds `charts` and what is below it to the command line.
 * @param library the folder that `lib/` is in
 * @param end takes the exit code
 */
export function addChartsCommands(
  root: Command,
  sources: Sources,
  library: string,
  terminal: Terminal,
  end: (exitCode: number) => void,
): void {
  const charts = root
    .command("charts")
    .description("fetch and render the Helm charts of every cluster, as far as that was not done before")
    .addOption(onlyClusters())
    .option("--base <revision>", "also those of its merge base, so that a plan sees what they made")
    .option("--head <revision>", "those of dist/ of this one and of its base, instead of what the sources name")
    .option("--json", "print what was done as one JSON document")
    .option("--quiet", "print nothing but problems")
    .action(async (options) => {
      const { chartsCommand } = await import("./charts-command.ts");
      const named = options.head === undefined ? await withDefinitions(sources) : sources;
      end(await chartsCommand(named, library, options, terminal, process.env));
    });
  charts
    .command("effect <application>")
    .description("tell which values of its charts change nothing")
    .addOption(onlyClusters())
    .option("--json", "print one JSON document")
    .action(async (name: string, options) => {
      const { chartsEffect } = await import("./charts-effect.ts");
      await chartsEffect(await withCharts(await withDefinitions(sources)), name, options, process.env, terminal);
    });
  charts
    .command("types [applications...]")
    .description(
      "write what the values of a chart may be, beside its application; of all that have one, if none is named",
    )
    .option("--from <path>", "take the chart of this folder or archive, instead of the cache")
    .option("--to <folder>", "write into this folder beside the application, where it has several versions of a chart")
    .option("--check", "write nothing, and fail when a file is not what its chart says")
    .action(async (applications: readonly string[], options) => {
      const { chartsTypes } = await import("./charts-types.ts");
      end(chartsTypes(await withDefinitions(sources), applications, options, terminal));
    });
}
