import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { reaches } from "./reaches.ts";
import { debianPlugins, type TestHost } from "./test-host.ts";

/** Why no pod can be connected here. */
export const whyNoPod = ["bridge", "host-local", "portmap"].every((name) => existsSync(`${debianPlugins}/${name}`))
  ? undefined
  : `${debianPlugins} lacks the reference plugins`;

/** What a plugin answers to ADD. */
interface Result {
  readonly interfaces: readonly { readonly name: string; readonly sandbox?: string }[];
  readonly ips: readonly { readonly address: string; readonly gateway?: string; readonly interface?: number }[];
}

let pods = 0;

/** A pod on a host, connected as the configuration there says, as a runtime would do it. */
export class TestPod {
  readonly namespace: string;
  readonly #host: TestHost;
  readonly #configuration: { readonly plugins: readonly Record<string, unknown>[] };
  #result: Result | undefined;

  constructor(host: TestHost) {
    pods += 1;
    this.namespace = `${host.namespace}-${pods}`;
    this.#host = host;
    this.#configuration = JSON.parse(host.read("/etc/cni/net.d/10-mycelium.conflist") ?? "");
    execFileSync("ip", ["netns", "add", this.namespace]);
    this.run("ip", "link", "set", "lo", "up");
  }

  add(): Result {
    let result: Result | undefined;
    for (const plugin of this.#plugins()) result = JSON.parse(this.#call("ADD", plugin, result));
    if (result === undefined) throw new Error("no plugin answered");
    this.#result = result;
    return result;
  }

  check(): void {
    for (const plugin of this.#plugins()) this.#call("CHECK", plugin, this.#result);
  }

  delete(): void {
    for (const plugin of [...this.#plugins()].reverse()) this.#call("DEL", plugin, this.#result);
  }

  /** Address of the pod, by family. */
  address(family: 4 | 6): string {
    const address = this.#result?.ips.find((ip) => ip.address.includes(":") === (family === 6))?.address;
    return address?.split("/")[0] ?? "";
  }

  run(...command: readonly string[]): string {
    return execFileSync("ip", ["netns", "exec", this.namespace, ...command], { encoding: "utf8", stdio: "pipe" });
  }

  /** Whether a machine answers, and be it that nobody listens there. */
  reaches(address: string, from?: string): boolean {
    return reaches(this.namespace, address, from);
  }

  remove(): void {
    execFileSync("ip", ["netns", "del", this.namespace]);
  }

  #plugins(): readonly Record<string, unknown>[] {
    return this.#configuration.plugins.map(({ ipam, ...rest }) =>
      // The store of addresses is in the folder of the test.
      ipam === undefined ? rest : { ...rest, ipam: { ...Object(ipam), dataDir: this.#host.path("/var/lib/networks") } },
    );
  }

  #call(command: string, plugin: Record<string, unknown>, prevResult: Result | undefined): string {
    const environment = [
      `CNI_COMMAND=${command}`,
      `CNI_CONTAINERID=${this.namespace}`,
      `CNI_NETNS=/var/run/netns/${this.namespace}`,
      "CNI_IFNAME=eth0",
      `CNI_PATH=${debianPlugins}`,
    ];
    const path = `${debianPlugins}/${String(plugin.type)}`;
    const input = JSON.stringify({
      cniVersion: "1.0.0",
      name: "mycelium",
      ...plugin,
      ...(prevResult !== undefined && { prevResult }),
    });
    const { status, stdout } = spawnSync("ip", ["netns", "exec", this.#host.namespace, "env", ...environment, path], {
      input,
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`${command} of ${String(plugin.type)}: ${stdout}`);
    return stdout;
  }
}
