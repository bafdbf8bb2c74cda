import { writeFileSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { join } from "node:path";
import type { AgentConfiguration } from "../../../lib/mycelium/agent-configuration.ts";
import { vxlanMtu } from "../../../lib/mycelium/mtu.ts";
import { bridgeName, myceliumApiVersion, trustPolicyName, vxlanName } from "../../../lib/mycelium/names.ts";
import { defaultPorts } from "../../../lib/mycelium/ports.ts";
import type { MyceliumNode } from "../../../lib/mycelium/resources.ts";
import type { PublicKey } from "../../../lib/mycelium/spore.ts";
import { bundleProgram } from "../../../lib/repository/bundle.ts";
import { TestApiServer } from "../../kubernetes/testing/api-server.ts";
import type { Daemon } from "./daemon.ts";
import { hostRoot, Machine } from "./machine.ts";
import { RealDaemon } from "./real-daemon.ts";
import { StandInDaemon } from "./stand-in-daemon.ts";
import { TestNode } from "./test-node.ts";
import { insides, World } from "./world.ts";

const root = join(import.meta.dirname, "../../..");

/** Collections of the API, by their path. */
export const collections = {
  nodes: "/api/v1/nodes",
  myceliumNodes: `/apis/${myceliumApiVersion}/myceliumnodes`,
  sporeTrusts: `/apis/${myceliumApiVersion}/sporetrusts`,
  trustPolicies: `/apis/${myceliumApiVersion}/trustpolicies`,
} as const;

const configuration: AgentConfiguration = {
  mode: "dual",
  tunnel: "mycelium",
  bridge: bridgeName,
  vxlan: vxlanName,
  mtu: vxlanMtu,
  ports: defaultPorts,
  nodes: [],
  clusterCidrs: ["10.42.0.0/16", "fd42::/56"],
  serviceCidrs: ["10.43.0.0/16", "fd43::/112"],
  hostRoot,
  resyncSeconds: 1,
};

/** What one node of a test is beside others. */
export interface NodeOptions {
  /** A LAN of its own, which no route leads to. @default "a" */
  readonly site?: string;
  /** What a stand-in for the daemon has. @default - one of its own */
  readonly publicKey?: PublicKey;
}

/** A node of the Mycelium network that is not of the cluster. */
export interface Outsider {
  readonly machine: Machine;
  readonly daemon: Daemon;
}

/** A machine that is only on a LAN. */
export interface Stranger {
  readonly machine: Machine;
  readonly lanAddress: string;
  readonly lanAddress6: string;
}

/** A cluster whose nodes are namespaces. The API and stand-ins are served by this process. */
export class TestCluster {
  readonly #relay: Server;
  readonly #sites = new Map<string, Promise<number>>();
  readonly #nodes = new Map<string, TestNode>();
  readonly #others: { readonly machine: Machine; readonly daemon?: Daemon }[] = [];
  /** Where daemons of a site listen that came before, by their site. */
  readonly #endpoints = new Map<string, string[]>();
  #numbers = 0;

  /** @param binary a real daemon. @default - stand-ins */
  static async start(binary?: string): Promise<TestCluster> {
    const [world, api, { text }] = await Promise.all([
      World.start(),
      TestApiServer.start(),
      bundleProgram(root, join(root, "programs/mycelium-agent/main.ts")),
    ]);
    writeFileSync(join(world.folder, "main.js"), text);
    writeFileSync(join(world.folder, "configuration.json"), JSON.stringify(configuration));
    return new TestCluster(world, api, binary);
  }

  private constructor(
    readonly world: World,
    readonly api: TestApiServer,
    private readonly binary: string | undefined,
  ) {
    this.#relay = createServer((socket) => {
      const { host, port } = this.api.access;
      const inner = connect(port, host);
      socket.pipe(inner).pipe(socket);
      socket.on("error", () => inner.destroy());
      inner.on("error", () => socket.destroy());
    }).listen(this.#apiSocket);
  }

  get #apiSocket(): string {
    return join(this.world.folder, "kubernetes");
  }

  /** Adds a node whose agent runs, as K3s registers it. */
  async addNode(name: string, { site = "a", publicKey }: NodeOptions = {}): Promise<TestNode> {
    const number = this.#numbers++;
    const { machine, lanAddress, lanAddress6 } = await this.#addMachine(name, site, number);
    const daemon = await this.#addDaemon(machine, [site], publicKey);
    const doors = await machine.start(
      ["/usr/bin/python3", join(insides, "doors.py"), `6444=${this.#apiSocket}`],
      /ready/,
    );
    const node = new TestNode(machine, daemon, doors, lanAddress, lanAddress6, {
      program: join(this.world.folder, "main.js"),
      configuration: join(this.world.folder, "configuration.json"),
      account: this.api.access.folder,
    });
    this.#nodes.set(name, node);
    this.api.put(collections.nodes, {
      apiVersion: "v1",
      kind: "Node",
      metadata: { name, labels: { "topology.kubernetes.io/zone": site } },
      spec: { podCIDRs: [`10.42.${number}.0/24`, `fd42:0:0:${number}::/64`] },
      status: {
        addresses: [{ type: "InternalIP", address: lanAddress }],
        conditions: [{ type: "Ready", status: "True" }],
      },
    });
    await node.startAgent();
    return node;
  }

  /** Removes a node, as `kubectl delete node` and the controller do. */
  async removeNode(name: string): Promise<void> {
    await this.#nodes.get(name)?.close();
    this.#nodes.delete(name);
    this.api.drop(collections.nodes, name);
    this.api.drop(collections.myceliumNodes, name);
  }

  /** A node of the Mycelium network that is not of the cluster. */
  async addOutsider(name: string): Promise<Outsider> {
    const { machine } = await this.#addMachine(name, "a", this.#numbers++);
    const outsider = { machine, daemon: await this.#addDaemon(machine, ["a"]) };
    this.#others.push(outsider);
    return outsider;
  }

  /** A machine of a LAN that knows nothing of Mycelium. */
  async addStranger(name: string, site: string): Promise<Stranger> {
    const { machine, lanAddress, lanAddress6 } = await this.#addMachine(name, site, this.#numbers++);
    this.#others.push({ machine });
    return { machine, lanAddress, lanAddress6 };
  }

  /** A public node of the Mycelium network, which is on the LANs of two sites and forwards nothing else between them. */
  async joinSites(first: string, second: string): Promise<void> {
    const number = this.#numbers++;
    const { machine } = await this.#addMachine("public", first, number);
    await this.#addLeg(machine, second, number);
    await machine.sh("echo 0 >/proc/sys/net/ipv4/ip_forward\necho 0 >/proc/sys/net/ipv6/conf/all/forwarding");
    this.#others.push({ machine, daemon: await this.#addDaemon(machine, [first, second]) });
  }

  /** How far somebody is trusted. @param expires RFC 3339 */
  trust(name: string, publicKey: string, trust: number, expires?: string): void {
    this.api.put(collections.sporeTrusts, {
      apiVersion: myceliumApiVersion,
      kind: "SporeTrust",
      metadata: { name },
      spec: { publicKey, trust, reason: "a test", ...(expires !== undefined && { expires }) },
    });
  }

  /** Takes back what was said of somebody's trust. */
  distrust(name: string): void {
    this.api.drop(collections.sporeTrusts, name);
  }

  /** How much trust is needed. */
  require(thresholds: { readonly nodes?: number; readonly pods?: number }): void {
    const metadata = { name: trustPolicyName };
    this.api.put(collections.trustPolicies, {
      apiVersion: myceliumApiVersion,
      kind: "TrustPolicy",
      metadata,
      spec: { thresholds },
    });
  }

  /** What agents published, as it is now. */
  published(name: string): Partial<MyceliumNode> {
    const found = this.api.list(collections.myceliumNodes).find((each) => Object(each).metadata?.name === name);
    return Object(found);
  }

  /** Status of a condition that an agent published. */
  condition(name: string, type: string) {
    return this.published(name).status?.conditions?.find((each) => each.type === type);
  }

  async close(): Promise<void> {
    this.world.close();
    this.#relay.close();
    await Promise.all([...this.#nodes.values(), ...this.#others].map(({ daemon }) => daemon?.close()));
    await this.api.close();
  }

  async #addMachine(name: string, site: string, number: number) {
    const index = await this.#lan(site);
    const [lanAddress, lanAddress6] = addressesOf(index, number);
    const lan = { name: `lan-${site}`, address: `${lanAddress}/24`, address6: `${lanAddress6}/64` };
    return { machine: await Machine.start(this.world, name, lan), lanAddress, lanAddress6 };
  }

  async #addLeg(machine: Machine, site: string, number: number): Promise<void> {
    const [address, address6] = addressesOf(await this.#lan(site), number);
    await machine.join({ name: `lan-${site}`, address: `${address}/24`, address6: `${address6}/64` });
  }

  /** Makes the LAN of a site, once. @returns its number */
  #lan(site: string): Promise<number> {
    const number = this.#sites.size + 1;
    const lan = this.#sites.get(site) ?? this.world.addLan(`lan-${site}`).then(() => number);
    this.#sites.set(site, lan);
    return lan;
  }

  /** @param sites those whose LANs the machine is on */
  async #addDaemon(machine: Machine, sites: readonly string[], publicKey?: PublicKey): Promise<Daemon> {
    const peers = sites.flatMap((site) => this.#endpoints.get(site) ?? []);
    for (const site of sites) {
      const endpoint = `tcp://${machine.addresses.get(`lan-${site}`)}:${defaultPorts.tcp}`;
      this.#endpoints.set(site, [...(this.#endpoints.get(site) ?? []), endpoint]);
    }
    const { binary } = this;
    const daemon =
      binary === undefined ? new StandInDaemon(machine, publicKey) : await RealDaemon.on(machine, binary, peers);
    await daemon.start();
    return daemon;
  }
}

function addressesOf(lan: number, machine: number): readonly [string, string] {
  return [`192.168.${lan}.${machine + 10}`, `fd0${lan}::${machine + 10}`];
}
