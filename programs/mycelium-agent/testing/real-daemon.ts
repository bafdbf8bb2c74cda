import { must } from "../../../lib/must.ts";
import { prefixOf } from "../../../lib/mycelium/address.ts";
import { defaultPorts } from "../../../lib/mycelium/ports.ts";
import type { Daemon, Identity } from "./daemon.ts";
import type { Machine } from "./machine.ts";
import type { Program } from "./program.ts";
import { printed } from "./world.ts";

const [keyFile, settingsFile] = ["/var/lib/mycelium/key", "/var/lib/mycelium/settings.toml"];

/** A real daemon, with a key that it makes itself, which finds others on the LAN. */
export class RealDaemon implements Daemon {
  #program: Program | undefined;

  /** @param binary its path, that of `MYCELIUM_BIN` */
  static async on(machine: Machine, binary: string, peers: readonly string[]): Promise<RealDaemon> {
    const settings = [
      `peers = ${JSON.stringify(peers)}`,
      "disable_peer_discovery = true",
      `api_addr = "127.0.0.1:${defaultPorts.api}"`,
      `metrics_api_address = "127.0.0.1:${defaultPorts.metrics}"`,
    ];
    await machine.sh(`mkdir -p -m 700 /var/lib/mycelium\ncat >${settingsFile} <<'END'\n${settings.join("\n")}\nEND`);
    const key = ["--key-file", keyFile] as const;
    printed("generate-keys", await machine.run([binary, ...key, "generate-keys"]));
    const inspected = await machine.run([binary, ...key, "inspect", "--json"]);
    const { publicKey, address } = JSON.parse(printed("inspect", inspected));
    return new RealDaemon(machine, binary, { publicKey, address, prefix: must(prefixOf(address), address) });
  }

  private constructor(
    private readonly machine: Machine,
    private readonly binary: string,
    readonly identity: Identity,
  ) {}

  async start(): Promise<void> {
    const settings = ["--config-file", settingsFile, "--key-file", keyFile] as const;
    this.#program = await this.machine.start([this.binary, "--log-format", "plain", ...settings], /\n/);
    await this.machine.sh(
      "for i in $(seq 200); do ip link show mycelium up >/dev/null 2>&1 && exit; sleep 0.05; done; exit 1",
    );
  }

  async stop(): Promise<void> {
    if (this.#program !== undefined) await this.machine.world.kill(this.#program);
    this.#program = undefined;
  }

  async close(): Promise<void> {}
}
