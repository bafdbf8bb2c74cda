import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { temporaryFolder } from "../../writer/testing.ts";
import type { HostAddress } from "../host-address.ts";

const sshd = "/usr/sbin/sshd";

/** Why there can be no hosts with SSH here; undefined where there can. */
export const whyNoHosts = reason();

/** What stands in the names of tests that are skipped without them. */
export const withHosts = whyNoHosts === undefined ? "" : ` (skipped: ${whyNoHosts})`;

function reason(): string | undefined {
  if (process.platform !== "linux") return "namespaces are a thing of Linux";
  if (process.getuid?.() !== 0) return "only root may make namespaces";
  for (const program of [sshd, "/usr/bin/ssh", "/usr/bin/ssh-keygen"]) if (!existsSync(program)) return `no ${program}`;
  const overlay =
    "mkdir /mnt/a /mnt/b && mount -t overlay -o lowerdir=/etc,upperdir=/mnt/a,workdir=/mnt/b overlay /etc";
  const inside = `mount --make-rprivate / && mount -t tmpfs tmpfs /mnt && ${overlay} && ip link set lo up`;
  const made = spawnSync("unshare", ["--mount", "--net", "--pid", "--fork", "--kill-child", "sh", "-c", inside]);
  if (made.status !== 0) return "this system makes no namespaces";
  const link = `kgp${randomInt(1_000_000)}`;
  if (spawnSync("ip", ["link", "add", link, "type", "veth", "peer", "name", `${link}x`]).status !== 0) {
    return "this system makes no links between namespaces";
  }
  spawnSync("ip", ["link", "delete", link]);
  return undefined;
}

/** One of the 32,768 networks of four addresses in the range for measurements, which nobody else uses on this machine. */
function freeNetwork(): number {
  for (;;) {
    const network = randomInt(32_768);
    const { stdout } = spawnSync("ip", [
      "-oneline",
      "address",
      "show",
      "to",
      `${prefixOf(network)}.${lastOf(network) + 1}`,
    ]);
    if (stdout.length === 0) return network;
  }
}

function prefixOf(network: number): string {
  return `198.${18 + (network >> 14)}.${(network >> 6) & 255}`;
}

function lastOf(network: number): number {
  return (network & 63) * 4;
}

/** A person's machine for one test: keys, an SSH configuration, and the hosts that it reaches. */
export class Machine {
  readonly folder = temporaryFolder();
  readonly #hosts: SshHost[] = [];

  constructor() {
    this.#keygen("key");
    this.write(
      "config",
      [
        "Host *",
        `  IdentityFile ${this.folder}/key`,
        "  IdentitiesOnly yes",
        "  IdentityAgent none",
        `  UserKnownHostsFile ${this.folder}/known_hosts`,
        "  GlobalKnownHostsFile none",
        // Half the work of the usual ones.
        "  KexAlgorithms curve25519-sha256",
        "  GSSAPIAuthentication no",
        "",
      ].join("\n"),
    );
    this.write("ssh", `#!/bin/sh\nexec /usr/bin/ssh -F ${this.folder}/config "$@"\n`, 0o755);
    onTestFinished(() => {
      for (const host of this.#hosts) host.vanish();
    });
  }

  /** What the command line is given. */
  get environment(): NodeJS.ProcessEnv {
    return { PATH: process.env.PATH, HOME: this.folder, SSH: join(this.folder, "ssh") };
  }

  /** A host with an SSH server of its own, whose key is known unless told otherwise. */
  async host(name: string, changes: Partial<HostAddress> & { readonly known?: boolean } = {}): Promise<SshHost> {
    const { known = true, ...address } = changes;
    this.#keygen(`host-${name}`);
    const host = await SshHost.start(this.folder, name, address);
    this.#hosts.push(host);
    if (known) this.know(host);
    return host;
  }

  /** Makes the key of a host known, under its address or another one. */
  know({ address: { name, host: own } }: SshHost, host = own): void {
    const key = readFileSync(join(this.folder, `host-${name}.pub`), "utf8");
    const file = join(this.folder, "known_hosts");
    writeFileSync(file, `${existsSync(file) ? readFileSync(file, "utf8") : ""}${host} ${key}`);
  }

  write(path: string, text: string, mode = 0o644): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
    chmodSync(join(this.folder, path), mode);
  }

  read(path: string): string {
    const file = join(this.folder, path);
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  }

  remove(path: string): void {
    rmSync(join(this.folder, path));
  }

  #keygen(file: string): void {
    const { status, stderr } = spawnSync("ssh-keygen", [
      "-q",
      "-t",
      "ed25519",
      "-N",
      "",
      "-f",
      join(this.folder, file),
    ]);
    if (status !== 0) throw new Error(stderr.toString());
  }
}

/** A host in mount and network namespaces of its own, with a real SSH server, in which nothing of this machine is changed. */
export class SshHost {
  readonly address: HostAddress;
  readonly #child: ChildProcess;
  readonly #link: string;
  readonly #log: string;

  private constructor(address: HostAddress, child: ChildProcess, link: string, log: string) {
    this.address = address;
    this.#child = child;
    this.#link = link;
    this.#log = log;
  }

  static async start(folder: string, name: string, changes: Partial<HostAddress>): Promise<SshHost> {
    const network = freeNetwork();
    const prefix = prefixOf(network);
    const last = lastOf(network);
    const host = `${prefix}.${last + 2}`;
    const link = `kg${network}`;
    const config = join(folder, `sshd-${name}`);
    writeFileSync(
      config,
      [
        `ListenAddress ${host}`,
        "ListenAddress 127.0.0.1",
        `HostKey ${folder}/host-${name}`,
        `AuthorizedKeysFile ${folder}/key.pub`,
        "StrictModes no",
        "UsePAM no",
        "PidFile none",
        "LogLevel VERBOSE",
        "",
      ].join("\n"),
    );
    const log = join(folder, `sshd-${name}.log`);
    const setUp = [
      "set -e",
      "mount --make-rprivate /",
      "for folder in /run ~root /var/lib /var/log /usr/local/bin /mnt; do mount -t tmpfs -o mode=755 tmpfs $folder; done",
      "mkdir /run/sshd /mnt/etc /mnt/work",
      "mount -t overlay -o lowerdir=/etc,upperdir=/mnt/etc,workdir=/mnt/work overlay /etc",
      "ip link set lo up",
      "echo ready",
      "read -r link",
      `ip address add ${host}/30 dev "$link"`,
      'ip link set "$link" up',
      `ip route add default via ${prefix}.${last + 1}`,
      "echo connected",
      `exec ${sshd} -D -f ${config} -E ${log}`,
    ].join("\n");
    const child = spawn("unshare", ["--mount", "--net", "--pid", "--fork", "--kill-child", "sh", "-c", setUp]);
    const errors: Buffer[] = [];
    child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
    const said = () =>
      new Promise<void>((resolve, reject) => {
        child.stdout.once("data", () => resolve());
        child.once("exit", () => reject(new Error(Buffer.concat(errors).toString())));
      });
    await said();
    const inner = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, "utf8").trim();
    ip("link", "add", link, "type", "veth", "peer", "name", "uplink", "netns", inner);
    ip("address", "add", `${prefix}.${last + 1}/30`, "dev", link);
    ip("link", "set", link, "up");
    child.stdin.write("uplink\n");
    await said();
    const address = { name, host, user: "root", port: 22, sudo: false, ...changes };
    const made = new SshHost(address, child, link, log);
    await made.#listening();
    return made;
  }

  /** What its SSH server has logged. */
  get log(): string {
    return existsSync(this.#log) ? readFileSync(this.#log, "utf8") : "";
  }

  /** Where a path of the host lies for this machine. */
  path(path: string): string {
    const inner = readFileSync(`/proc/${this.#child.pid}/task/${this.#child.pid}/children`, "utf8").trim();
    return join(`/proc/${inner}/root`, path);
  }

  write(path: string, text: string, mode = 0o644): void {
    mkdirSync(dirname(this.path(path)), { recursive: true });
    writeFileSync(this.path(path), text);
    chmodSync(this.path(path), mode);
  }

  read(path: string): string {
    return existsSync(this.path(path)) ? readFileSync(this.path(path), "utf8") : "";
  }

  remove(path: string): void {
    rmSync(this.path(path), { recursive: true });
  }

  /** Pulls the cable: whoever speaks to it gets no answer any more, and no farewell either. */
  unplug(): void {
    ip("link", "set", this.#link, "down");
  }

  plugIn(): void {
    ip("link", "set", this.#link, "up");
  }

  /** Ends it with everything that runs in it. */
  vanish(): void {
    this.#child.kill("SIGKILL");
  }

  async #listening(): Promise<void> {
    for (let tries = 0; tries < 100; tries++) {
      if (this.log.includes("Server listening")) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`the SSH server of ${this.address.name} does not listen: ${this.log}`);
  }
}

function ip(...args: readonly string[]): void {
  const { status, stderr } = spawnSync("ip", args);
  if (status !== 0) throw new Error(`ip ${args.join(" ")}: ${stderr}`);
}
