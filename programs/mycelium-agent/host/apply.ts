import type { Operation } from "../difference/operation.ts";
import type { HostTools } from "./host-tools.ts";
import { type IpOperation, ipCommand } from "./ip-command.ts";
import { type NftOperation, nftCommands } from "./nft-commands.ts";

/** A step that did not succeed. */
export interface Failure {
  /** Name of the table, path of the file, or the tool. */
  readonly at: string;
  readonly error: Error;
}

/**
 * Carries out operations: tables first, each in one transaction; then what `ip` does, and `bridge`, each as one batch; `ethtool`; files last. What
 * fails does not keep the rest from being tried, but then the runtime of pods is told nothing.
 * @returns what failed
 */
export async function apply(tools: HostTools, operations: readonly Operation[]): Promise<readonly Failure[]> {
  const failures: Failure[] = [];
  const attempt = async (at: string, task: () => Promise<unknown>) => {
    try {
      await task();
    } catch (error) {
      failures.push({ at, error: error instanceof Error ? error : new Error(String(error)) });
    }
  };
  const batch = async (tool: "ip" | "bridge", list: readonly IpOperation[]) => {
    if (list.length === 0) return;
    await attempt(tool, async () =>
      tools.run(tool, ["-force", "-batch", "-"], list.map((each) => `${ipCommand(each)}\n`).join("")),
    );
  };

  const ofNft = operations.filter(isOfNft);
  for (const table of new Set(ofNft.map(tableOf))) {
    const ofTable = ofNft.filter((operation) => tableOf(operation) === table);
    await attempt(table, () => tools.run("nft", ["-j", "-f", "-"], nftCommands(ofTable)));
  }
  const ofIp = operations.filter(isOfIp);
  await batch(
    "ip",
    ofIp.filter((operation) => !isOfBridge(operation)),
  );
  await batch("bridge", ofIp.filter(isOfBridge));
  for (const operation of operations) {
    if (operation.type !== "set-checksum-offload") continue;
    const { name, on } = operation;
    await attempt("ethtool", () => tools.run("ethtool", ["--features", name, "tx", on ? "on" : "off"]));
  }
  for (const operation of operations) {
    if (failures.length > 0) break;
    if (operation.type === "create-symlink")
      await attempt(operation.path, () => tools.symlink(operation.path, operation.target));
    if (operation.type === "write-file")
      await attempt(operation.path, () => tools.write(operation.path, operation.text));
  }
  return failures;
}

function isOfNft(operation: Operation): operation is NftOperation {
  return operation.type === "build-table" || operation.type === "change-elements";
}

function isOfIp(operation: Operation): operation is IpOperation {
  const others = ["set-checksum-offload", "create-symlink", "write-file"];
  return !isOfNft(operation) && !others.includes(operation.type);
}

function isOfBridge({ type }: Operation): boolean {
  return type === "replace-forwarding" || type === "delete-forwarding";
}

function tableOf(operation: NftOperation): string {
  return operation.type === "build-table" ? operation.table.name : operation.table;
}
