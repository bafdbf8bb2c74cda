import type { AgentConfiguration } from "../../../lib/mycelium/agent-configuration.ts";
import { tables } from "../../../lib/mycelium/names.ts";
import { cniFilePaths, k3sPlugins, plugins } from "../desired/conflist.ts";
import { Answer } from "../observed/answer.ts";
import { parseChecksumOffload } from "../observed/checksum-offload.ts";
import { cniDirectories, containerdConfiguration } from "../observed/containerd.ts";
import { type FilterTable, parseFilterTable } from "../observed/filter-table.ts";
import { parseLinks } from "../observed/links.ts";
import type { ObservedCni, ObservedHost } from "../observed/observed-host.ts";
import { parseForwarding, parseNeighbours, parseRoutes } from "../observed/routes.ts";
import { HostToolError } from "./host-tool-error.ts";
import type { HostTools, Tool } from "./host-tools.ts";

/**
 * Looks at the host; nothing is changed.
 * @throws HostToolError
 * @throws AnswerError when a tool answers something else than it does
 */
export async function observeHost(
  tools: HostTools,
  { mode, vxlan }: Pick<AgentConfiguration, "mode" | "vxlan">,
): Promise<ObservedHost> {
  const ask = async (tool: Tool, ...parameters: readonly string[]) =>
    Answer.parse([tool, ...parameters].join(" "), await tools.run(tool, parameters));
  const [links, ofIPv6, trust, masquerade, cni] = await Promise.all([
    ask("ip", "-j", "-d", "-s", "address", "show").then(parseLinks),
    ask("ip", "-j", "-6", "route", "show").then((answer) => parseRoutes(answer)),
    observeTable(tools, tables.trust),
    observeTable(tools, tables.masquerade),
    observeCni(tools, mode),
  ]);
  const isThere = vxlan !== undefined && links.some(({ name, kind }) => name === vxlan && kind === "vxlan");
  const checksumOffload =
    mode === "dual" && vxlan !== undefined ? await observeChecksumOffload(tools, vxlan, isThere) : undefined;
  const [ofIPv4, neighbours, forwarding] = isThere
    ? await Promise.all([
        ask("ip", "-j", "-4", "route", "show", "dev", vxlan).then((answer) => parseRoutes(answer, vxlan)),
        ask("ip", "-j", "-4", "neighbour", "show", "dev", vxlan, "nud", "permanent").then(parseNeighbours),
        ask("bridge", "-j", "fdb", "show", "dev", vxlan).then(parseForwarding),
      ])
    : [[], [], []];
  return {
    links,
    ...(checksumOffload !== undefined && { checksumOffload }),
    routes: [...ofIPv4, ...ofIPv6],
    neighbours,
    forwarding,
    tables: new Map([trust, masquerade].flatMap((table) => (table === undefined ? [] : [table]))),
    cni,
  };
}

/** @returns undefined on a host without `ethtool` */
async function observeChecksumOffload(tools: HostTools, name: string, isThere: boolean): Promise<boolean | undefined> {
  const parameters = ["--show-features", name];
  try {
    return parseChecksumOffload(["ethtool", ...parameters].join(" "), await tools.run("ethtool", parameters));
  } catch (error) {
    if (error instanceof HostToolError && error.reason === "missing") return undefined;
    // It had nothing to look at, and the kernel makes each VXLAN with it.
    if (error instanceof HostToolError && !isThere) return true;
    throw error;
  }
}

async function observeTable(tools: HostTools, name: string): Promise<readonly [string, FilterTable] | undefined> {
  const parameters = ["-j", "list", "table", "inet", name];
  try {
    const text = await tools.run("nft", parameters);
    return [name, parseFilterTable(Answer.parse(["nft", ...parameters].join(" "), text))];
  } catch (error) {
    const isAbsent =
      error instanceof HostToolError && error.reason === "failed" && error.said.includes("No such file or directory");
    if (isAbsent) return undefined;
    throw error;
  }
}

async function observeCni(tools: HostTools, mode: AgentConfiguration["mode"]): Promise<ObservedCni> {
  const { binaries, configurations } = cniDirectories(await tools.read(containerdConfiguration));
  const wanted = [...plugins.needed, ...plugins.welcome];
  const present = async (directory: string) => {
    const found = await Promise.all(wanted.map((plugin) => tools.exists(`${directory}/${plugin}`)));
    return wanted.filter((_, index) => found[index]);
  };
  const path = cniFilePaths({ configurations })[mode];
  const text = await tools.read(path);
  return {
    binaries,
    configurations,
    installed: await present(binaries),
    brought: await present(k3sPlugins),
    files: new Map(text === undefined ? [] : [[path, text]]),
  };
}
