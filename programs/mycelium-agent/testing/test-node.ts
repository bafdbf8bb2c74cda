import { defaultPorts } from "../../../lib/mycelium/ports.ts";
import { type CniResult, CniRuntime, type PluginList, type PortMapping } from "./cni.ts";
import type { Daemon } from "./daemon.ts";
import { eventually } from "./eventually.ts";
import type { Machine } from "./machine.ts";
import type { Program } from "./program.ts";

/** Where containerd looks if nobody tells it otherwise. */
const [binaries, configurations] = ["/opt/cni/bin", "/etc/cni/net.d"];

/** A pod, as far as its network goes. */
export interface TestPod {
  readonly name: string;
  readonly node: TestNode;
  readonly result: CniResult;
  readonly runtime: CniRuntime;
  /** Addresses of both families. */
  readonly v4: string;
  readonly v6: string;
}

/** A node of the cluster: a machine with a daemon and an agent. */
export class TestNode {
  #agent: Program | undefined;
  readonly #doors: Program;

  constructor(
    readonly machine: Machine,
    readonly daemon: Daemon,
    doors: Program,
    /** On the LAN. */
    readonly lanAddress: string,
    readonly lanAddress6: string,
    private readonly agentCommand: {
      readonly program: string;
      readonly configuration: string;
      readonly account: string;
    },
  ) {
    this.#doors = doors;
  }

  get name(): string {
    return this.machine.name;
  }

  /** Its id where the hosts are. */
  get agentPid(): string {
    return this.#agent?.pid ?? "";
  }

  /** Everything that its agent has written. */
  get agentOutput(): string {
    return this.#agent?.output ?? "";
  }

  /** Starts the agent with the rights that its pod has. */
  async startAgent(): Promise<void> {
    const { program, configuration, account } = this.agentCommand;
    const variables = {
      NODE_NAME: this.name,
      NODE_IP: this.lanAddress,
      KUBERNETES_SERVICE_HOST: "127.0.0.1",
      KUBERNETES_SERVICE_PORT: "6444",
      SERVICE_ACCOUNT_FOLDER: account,
      PATH: "/usr/sbin:/usr/bin:/sbin:/bin",
    };
    this.#agent = await this.machine.start(
      [
        "setpriv",
        "--inh-caps=-all",
        "--bounding-set=-all,+net_admin,+sys_chroot",
        "env",
        "-i",
        ...Object.entries(variables).map(([name, value]) => `${name}=${value}`),
        process.execPath,
        program,
        configuration,
      ],
      /^\d+\n/,
    );
  }

  /** @param signal @default - killed, as by a lack of memory */
  async stopAgent(signal: "KILL" | "TERM" = "KILL"): Promise<void> {
    if (this.#agent !== undefined) await this.machine.world.kill(this.#agent, signal);
    this.#agent = undefined;
  }

  /** The plugins that pods of the node get, once the agent has said so. */
  async pluginList(): Promise<PluginList> {
    const read = async () => ({
      ...(await this.machine.run(["cat", `${configurations}/10-mycelium.conflist`])),
      agent: this.agentOutput,
    });
    return JSON.parse((await eventually(read, ({ status }) => status === 0)).stdout);
  }

  /** Gives a pod its network, as containerd does. */
  async addPod(name: string, ports: readonly PortMapping[] = []): Promise<TestPod> {
    const list = await this.pluginList();
    await this.machine.sh(`ip netns add ${name}`);
    const loopback = { cniVersion: "1.0.0", name: "cni-loopback", plugins: [{ type: "loopback" }] };
    await new CniRuntime(this.machine, { list: loopback, binaries, pod: name, device: "lo" }).add();
    const runtime = new CniRuntime(this.machine, { list, binaries, pod: name, device: "eth0", ports });
    const result = await runtime.add();
    const [v4 = "", v6 = ""] = result.ips.map(({ address }) => address.split("/")[0]);
    return { name, node: this, result, runtime, v4, v6 };
  }

  /** Ends all of it. */
  async close(): Promise<void> {
    await this.stopAgent();
    await this.daemon.stop();
    await this.daemon.close();
    await this.machine.world.kill(this.#doors);
    await this.machine.stop();
  }

  /** What the agent tells of itself over HTTP. */
  async metrics(): Promise<string> {
    const script = "import urllib.request, sys; print(urllib.request.urlopen(sys.argv[1], timeout=2).read().decode())";
    const url = `http://${this.lanAddress}:${defaultPorts.agent}/metrics`;
    return (await this.machine.run(["/usr/bin/python3", "-c", script, url])).stdout;
  }
}
