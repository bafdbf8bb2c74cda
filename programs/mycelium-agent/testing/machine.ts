import { join } from "node:path";
import { referencePlugins } from "./requirements.ts";
import { type Command, type Done, done, Program } from "./program.ts";
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

/** A machine on a LAN. */
export interface MachineOptions {
  readonly name: string;
  readonly lan: string;
  /** On the LAN, with the length of its prefix. */
  readonly address: string;
  /** The same of IPv6. @default - none */
  readonly address6?: string;
  /** @default - it has no route to elsewhere */
  readonly gateway?: string;
}

/** A host of the test: a network namespace with one interface on a LAN, and folders of its own. */
export class Machine {
  readonly name: string;
  readonly #program: Program;

  static async start(world: World, options: MachineOptions): Promise<Machine> {
    const { name, lan, address, address6, gateway } = options;
    const unshare: Command = ["unshare", "--mount", "--net", "sh", "-c", setUp];
    const machine = new Machine(world, name, await Program.start(world.inside(unshare), /ready/));
    await world.sh(
      [
        `ip link add ${name} type veth peer name lan0 netns ${machine.#program.pid}`,
        `ip link set ${name} master ${lan} up`,
      ].join("\n"),
    );
    await machine.sh(
      [
        "ip link set lan0 up",
        `ip address add ${address} dev lan0`,
        ...(address6 === undefined ? [] : [`ip address add ${address6} dev lan0 nodad`]),
        ...(gateway === undefined ? [] : [`ip route add default via ${gateway}`]),
      ].join("\n"),
    );
    return machine;
  }

  private constructor(
    readonly world: World,
    name: string,
    program: Program,
  ) {
    this.name = name;
    this.#program = program;
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
  async run(command: Command, { input = "", pod }: { readonly input?: string; readonly pod?: string } = {}): Promise<Done> {
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
