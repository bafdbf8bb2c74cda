import { join } from "node:path";
import { type Command, type Done, done, Program } from "./program.ts";
import { referencePlugins } from "./requirements.ts";
import { insides, printed, type World } from "./world.ts";

/** The plugins that K3s brings, as far as the reference has them. */
const bundled = ["bandwidth", "bridge", "firewall", "host-local", "loopback", "macvlan", "portmap"];

/** Where the agent finds the root of the host, as in its pod. */
export const hostRoot = "/mnt/host";

/** What the agent may write in its pod. */
const writable = ["/etc/cni/net.d", "/opt/cni/bin", "/var/lib/rancher/k3s/agent/etc/cni/net.d"];

const setUp = [
  "set -e",
  "mount --make-rprivate /",
  "mount -t tmpfs tmpfs /mnt",
  `mkdir ${hostRoot}`,
  ...["etc", "opt"].flatMap((folder) => [
    `mkdir -p /mnt/${folder}/upper /mnt/${folder}/work`,
    `mount -t overlay -o lowerdir=/${folder},upperdir=/mnt/${folder}/upper,workdir=/mnt/${folder}/work overlay /${folder}`,
    `rm -rf /${folder}/cni`,
  ]),
  ...["/run", "/var"].map((folder) => `mount -t tmpfs -o mode=755 tmpfs ${folder}`),
  "ln -s /run /var/run",
  `mkdir -p /run/netns /var/lib/rancher/k3s/data/cni ${writable.join(" ")}`,
  ...bundled.map((name) => `ln -s ${referencePlugins}/${name} /var/lib/rancher/k3s/data/cni/${name}`),
  // As the pod of the agent sees the host.
  `mount --rbind / ${hostRoot}`,
  ...["", "/etc", "/run", "/var", "/opt"].map((folder) => `mount -o remount,bind,ro ${hostRoot}${folder}`),
  ...writable.map((folder) => `mount --bind ${folder} ${hostRoot}${folder}`),
  "ip link set lo up",
  // What the node bundle has sysctl set.
  "echo 1 >/proc/sys/net/ipv4/ip_forward",
  "echo 1 >/proc/sys/net/ipv6/conf/all/forwarding",
  "echo 1 >/proc/sys/net/bridge/bridge-nf-call-iptables",
  "echo 1 >/proc/sys/net/bridge/bridge-nf-call-ip6tables",
  "echo $$",
  "echo ready",
  "until cat >/dev/null; do :; done",
].join("\n");

/** A LAN, and what a machine is on it. */
export interface LanPlace {
  readonly name: string;
  /** With the length of its prefix. */
  readonly address: string;
  /** The same of IPv6. */
  readonly address6: string;
}

/** A host of the test: a network namespace with an interface on a LAN, and folders of its own. */
export class Machine {
  /** Its addresses of IPv4, by the name of the LAN. */
  readonly addresses = new Map<string, string>();
  readonly #program: Program;

  static async start(world: World, name: string, lan: LanPlace): Promise<Machine> {
    const unshare: Command = ["unshare", "--mount", "--net", "sh", "-c", setUp];
    const machine = new Machine(world, name, await Program.start(world.inside(unshare), /ready/));
    await machine.join(lan);
    return machine;
  }

  private constructor(
    readonly world: World,
    readonly name: string,
    program: Program,
  ) {
    this.#program = program;
  }

  /** Puts it on one more LAN. */
  async join({ name, address, address6 }: LanPlace): Promise<void> {
    const device = `lan${this.addresses.size}`;
    this.addresses.set(name, address.split("/")[0] ?? "");
    const port = `${this.name}-${device}`;
    const peer = `peer name ${device} netns ${this.#program.pid}`;
    await this.world.sh(`ip link add name ${port} type veth ${peer}\nip link set dev ${port} master ${name} up`);
    const addresses = [`ip address add ${address} dev ${device}`, `ip address add ${address6} dev ${device} nodad`];
    await this.sh([`ip link set dev ${device} up`, ...addresses].join("\n"));
  }

  /** The command that runs another one on the host, or in the network of a pod on it. */
  inside(command: Command, pod?: string): Command {
    const enter: Command = ["nsenter", "--target", this.#program.pid, "--mount", "--net", "--"];
    // A shell says its id, then becomes the command.
    const named: Command = ["sh", "-c", 'echo $$; exec "$@"', "sh", ...command];
    return this.world.inside(
      pod === undefined ? [...enter, ...named] : [...enter, "nsenter", `--net=/run/netns/${pod}`, "--", ...named],
    );
  }

  /** Runs a command to its end. */
  async run(
    command: Command,
    { input = "", pod }: { readonly input?: string; readonly pod?: string } = {},
  ): Promise<Done> {
    const { stdout, ...rest } = await done(this.inside(command, pod), input);
    return { ...rest, stdout: stdout.replace(/^\d+\n/, "") };
  }

  /** Runs shell text that has to succeed, and returns what it prints. */
  async sh(text: string, pod?: string): Promise<string> {
    return printed(text, await this.run(["sh", "-ec", text], pod === undefined ? {} : { pod }));
  }

  /** Starts a command that goes on. */
  start(command: Command, until: RegExp, pod?: string): Promise<Program> {
    return Program.start(this.inside(command, pod), until);
  }

  /** Asks with `probe.py`. */
  async probe(args: readonly string[], pod?: string): Promise<Answer> {
    const { status, stdout, stderr } = await this.run(["/usr/bin/python3", join(insides, "probe.py"), ...args], {
      ...(pod !== undefined && { pod }),
    });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  }

  /** Answers TCP and UDP on a port, on the host or in a pod, under a name. */
  serve(port: number, name: string, pod?: string): Promise<Program> {
    const command: Command = ["env", `NAME=${name}`, "/usr/bin/python3", join(insides, "probe.py"), "serve", `${port}`];
    return this.start(command, /ready/, pod);
  }

  /** Ends the host, and all that runs on it has to be ended before. */
  async stop(): Promise<void> {
    await this.world.kill(this.#program);
  }
}

/** What `probe.py` says. */
export interface Answer {
  /** Why nobody answered. */
  readonly error?: string;
  /** Whom the one who answers takes the asker for. */
  readonly from?: string;
  /** Who answers. */
  readonly by?: string;
  /** Size of the packet that was answered. */
  readonly bytes?: number;
}
