import { type Command, Option } from "commander";
import { bootstrapStages } from "../hosts/bootstrap-plan.ts";
import type { Sources } from "../repository/load.ts";
import { several } from "./cluster-option.ts";
import { withCharts, withDefinitions } from "./known-sources.ts";
import type { Terminal } from "./terminal.ts";

const tokenFile = [
  "--token-file <file>",
  "the secret that lets nodes join; if not given, K3S_TOKEN, a Mac's Keychain or the first server",
] as const;

const networkKeyFile = [
  "--network-key-file <file>",
  "the key of a private Mycelium network, as 64 hexadecimal digits; if not given, MYCELIUM_NETWORK_KEY or what hosts have",
] as const;

/** Adds the commands that reach the hosts of a cluster over SSH. */
export function addHostsCommands(
  root: Command,
  sources: Sources,
  terminal: Terminal,
  end: (exitCode: number) => void,
): void {
  const known = async () => await withCharts(await withDefinitions(sources));

  root
    .command("bootstrap <cluster>")
    .description("make a cluster of bare hosts over SSH, or go on where the last run ended")
    .option("--dry-run", "print what would be done where, and connect to nobody")
    .option("--only <nodes>", "only these nodes, with commas; may be repeated", names, [])
    .addOption(new Option("--until <stage>", "end after this stage").choices(bootstrapStages))
    .option(...tokenFile)
    .option(...networkKeyFile)
    .option("--kubeconfig <file>", "where to write it; if not given, ~/.kube/<cluster>.yaml")
    .option("--json", "print what was done as one JSON document")
    .action(async (cluster: string, options) => {
      const { bootstrapCommand } = await import("./bootstrap-command.ts");
      end(await bootstrapCommand(await known(), cluster, options, terminal, process.env));
    });

  const node = root.command("node").description("add, replace or remove a node of a cluster that runs");
  node
    .command("add <cluster> <node>")
    .description("install K3s on the host of a node that the overlay names, and have it join")
    .option("--dry-run", "print what would be done, and connect to nobody")
    .option(...tokenFile)
    .option(...networkKeyFile)
    .option("--json", "print what was done as one JSON document")
    .action(async (cluster: string, name: string, options) => {
      const { nodeAddCommand } = await import("./node-command.ts");
      end(await nodeAddCommand(await known(), { cluster, node: name }, options, terminal, process.env));
    });
  node
    .command("replace <cluster> <node>")
    .description("give the name of a node whose host is dead to a new host")
    .option("--dry-run", "print what would be done, and connect to nobody")
    .option(...tokenFile)
    .option(...networkKeyFile)
    .option("--json", "print what was done as one JSON document")
    .action(async (cluster: string, name: string, options) => {
      const { nodeReplaceCommand } = await import("./node-command.ts");
      end(await nodeReplaceCommand(await known(), { cluster, node: name }, options, terminal, process.env));
    });
  node
    .command("remove <cluster> <node>")
    .description("move its pods, delete it from the cluster, and take K3s from its host")
    .option("--dry-run", "print what would be done, and connect to nobody")
    .option("--force", "delete pods, too, that nothing makes again")
    .option("--destroy", "destroy what K3s kept on its host, volumes among it")
    .option("--json", "print what was done as one JSON document")
    .action(async (cluster: string, name: string, options) => {
      const { nodeRemoveCommand } = await import("./node-command.ts");
      end(await nodeRemoveCommand(await known(), { cluster, node: name }, options, terminal, process.env));
    });
}

/** Values with commas between them. */
function names(value: string, before: readonly string[]): string[] {
  return value.split(",").reduce((all, name) => several(name.trim(), all), [...before]);
}
