import type { Machine } from "./machine.ts";

/** A list of plugins, as the runtime reads it. */
export interface PluginList {
  readonly cniVersion: string;
  readonly name: string;
  readonly plugins: readonly ({
    readonly type: string;
    readonly capabilities?: Readonly<Record<string, boolean>>;
  } & Readonly<Record<string, unknown>>)[];
}

/** What a plugin says of a pod's network. */
export interface CniResult {
  readonly interfaces: readonly { readonly name: string; readonly sandbox?: string }[];
  readonly ips: readonly { readonly address: string; readonly gateway?: string; readonly interface?: number }[];
  readonly routes?: readonly { readonly dst: string; readonly gw?: string }[];
}

/** One port of the host that leads to one of the pod. */
export interface PortMapping {
  readonly hostPort: number;
  readonly containerPort: number;
  readonly protocol: "tcp" | "udp";
}

/** Which network of a pod is meant. */
export interface Attachment {
  readonly list: PluginList;
  readonly binaries: string;
  /** Name of the pod's network namespace. */
  readonly pod: string;
  /** What the interface in the pod is called. */
  readonly device: string;
  readonly ports?: readonly PortMapping[];
}

/**
 * Runs the plugins of a list as a container runtime does: ADD one after the other, each with the result of the one before; CHECK with that
 * of the last; DEL the other way round.
 * @see https://github.com/containernetworking/cni/blob/main/SPEC.md
 */
export class CniRuntime {
  constructor(
    private readonly machine: Machine,
    private readonly attachment: Attachment,
  ) {}

  async add(): Promise<CniResult> {
    let result: unknown;
    for (const index of this.attachment.list.plugins.keys()) result = await this.#call("ADD", index, result);
    return result as CniResult;
  }

  async check(result: CniResult): Promise<void> {
    for (const [index, { type }] of this.attachment.list.plugins.entries()) {
      // Version 1.1.1 of this plugin panics at a CHECK of a pod without limits.
      if (type !== "bandwidth") await this.#call("CHECK", index, result);
    }
  }

  async del(result?: CniResult): Promise<void> {
    for (const index of [...this.attachment.list.plugins.keys()].reverse()) await this.#call("DEL", index, result);
  }

  async #call(command: "ADD" | "CHECK" | "DEL", index: number, prevResult: unknown): Promise<unknown> {
    const { list, binaries, pod, device, ports = [] } = this.attachment;
    const plugin = list.plugins[index];
    if (plugin === undefined) throw new Error(`no plugin ${index}`);
    const runtimeConfig = plugin.capabilities?.portMappings === true ? { runtimeConfig: { portMappings: ports } } : {};
    const { capabilities: _, ...rest } = plugin;
    const input = { ...rest, ...runtimeConfig, cniVersion: list.cniVersion, name: list.name, prevResult };
    const env = {
      CNI_COMMAND: command,
      CNI_CONTAINERID: pod,
      CNI_NETNS: `/run/netns/${pod}`,
      CNI_IFNAME: device,
      CNI_PATH: binaries,
      PATH: "/usr/sbin:/usr/bin:/sbin:/bin",
    };
    const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`);
    const { status, stdout, stderr } = await this.machine.run(
      ["env", "-i", ...variables, `${binaries}/${plugin.type}`],
      { input: JSON.stringify(input) },
    );
    if (status !== 0) throw new Error(`${command} of ${plugin.type}: ${stdout}${stderr}`);
    return stdout === "" ? undefined : JSON.parse(stdout);
  }
}
