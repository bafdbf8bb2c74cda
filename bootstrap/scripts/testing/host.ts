import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

const standIns = join(import.meta.dirname, "stand-ins");

/** Folders of a host that scripts write in. All but `/etc`, which lies over that of this machine, begin empty. */
const emptyFolders = ["/usr/local", "/var", "/run", "/srv", homedir(), "/tmp", "/sys/module"];

const setUp = [
  "set -e",
  "mount --make-rprivate /",
  "mount -t tmpfs tmpfs /mnt",
  "mkdir /mnt/etc /mnt/work /mnt/stand-ins /mnt/systemd /mnt/sysctl /mnt/web",
  "mount -t overlay -o lowerdir=/etc,upperdir=/mnt/etc,workdir=/mnt/work overlay /etc",
  ...emptyFolders.map((folder) => `mount -t tmpfs -o mode=755 tmpfs ${folder}`),
  "mkdir -p /etc/systemd/system/multi-user.target.wants /usr/local/bin /usr/local/sbin /var/lib /var/log /var/tmp",
  "mount -t proc proc /proc",
  "touch /mnt/modules /mnt/calls /mnt/environments /mnt/failures /mnt/spied",
  "test ! -e /proc/modules || mount --bind /mnt/modules /proc/modules",
  // What is not in a namespace belongs to this machine.
  "mount --bind /proc/sys /proc/sys",
  "mount -o remount,ro,bind /proc/sys",
  "ip link set lo up",
  "hostname host",
  "echo ready",
  // Until the test is over, however it ends. Not `exec`: a shell that waits also buries what others leave behind.
  // Another one is waited for when that is killed with all the others.
  "until cat >/dev/null; do :; done",
  "exit",
].join("\n");

const unshare = ["--mount", "--net", "--pid", "--uts", "--ipc", "--fork", "--kill-child"];

/** Why there can be no host here; undefined where there can. */
export const whyNoHost = reason();

/** For the name of a test that needs a host: says that it is skipped, and why. */
export const withHost = whyNoHost === undefined ? "" : `: skipped, ${whyNoHost}`;

function reason(): string | undefined {
  if (process.platform !== "linux") return "namespaces are a thing of Linux";
  if (process.getuid?.() !== 0) return "only root may make mount, network and PID namespaces";
  const { status, stderr } = spawnSync("unshare", [...unshare, "sh", "-c", setUp], { encoding: "utf8", input: "" });
  return status === 0 ? undefined : `this system makes no namespaces: ${stderr ?? "no unshare"}`.trim();
}

/** How a command is run on a host. */
export interface RunOptions {
  /** @default - nothing */
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Commands whose calls are written down too, although they do what they always do. @default - none */
  readonly spyOn?: readonly string[];
  /** Everything on the host is killed, by SIGKILL, instead of the call of {@link spyOn} with this number, counted from 1. @default - nothing is */
  readonly killAt?: number;
}

/** What a command on a host did. */
export interface RunResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * A throw-away host in mount, network, PID and UTS namespaces: `/var`, `/usr/local`, `/run`, `/srv`, `/tmp` and the home are empty, `/etc` is that of this
 * machine, and nothing written in them is seen outside. On its PATH stand-ins for `systemctl`, `curl`, `modprobe`, `sysctl` and `journalctl` come
 * first, which write down their calls. Its own state, e.g. what the stand-ins know, lies in `/mnt`. To be stopped by the caller.
 */
export class Host {
  /** Starts a host. */
  static async start(): Promise<Host> {
    const child = spawn("unshare", [...unshare, "sh", "-c", setUp], { stdio: "pipe" });
    const errors: Buffer[] = [];
    child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
    await new Promise<void>((resolve, reject) => {
      child.stdout.once("data", () => resolve());
      child.once("exit", () => reject(new Error(Buffer.concat(errors).toString())));
    });
    const pid = Number(readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, "utf8"));
    return new Host(child, pid);
  }

  private constructor(
    private readonly child: ChildProcess,
    /** The process that the namespaces are known by. */
    readonly pid: number,
  ) {
    for (const name of readdirSync(standIns)) {
      if (!["k3s", "mycelium", "spy"].includes(name)) this.copy(join(standIns, name), `/mnt/stand-ins/${name}`, 0o755);
    }
  }

  /** Ends all of its processes; what was written in it is gone. */
  stop(): void {
    this.child.kill("SIGKILL");
  }

  /** Where a path of the host lies for this machine. It leads astray through absolute symbolic links. */
  path(path: string): string {
    return join(`/proc/${this.pid}/root`, path);
  }

  /** The command and its arguments that run `command` on the host. */
  inside(command: readonly string[], { env = {}, spyOn = [] }: RunOptions = {}): readonly [string, readonly string[]] {
    const path = `${spyOn.length === 0 ? "" : "/mnt/spies:"}/mnt/stand-ins:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`;
    const variables = Object.entries({ PATH: path, HOME: homedir(), LC_ALL: "C", ...env });
    const enter = ["--target", `${this.pid}`, "--mount", "--net", "--pid", "--uts", "--ipc"];
    return [
      "nsenter",
      [...enter, "--", "env", "-i", ...variables.map(([k, v]) => `${k}=${v}`), "setsid", "--wait", ...command],
    ];
  }

  /** Runs a command on the host and waits for its end. */
  run(command: readonly string[], options: RunOptions = {}): RunResult {
    const { spyOn = [], killAt = 0 } = options;
    rmSync(this.path("/mnt/spies"), { recursive: true, force: true });
    for (const name of spyOn) this.copy(join(standIns, "spy"), `/mnt/spies/${name}`, 0o755);
    this.write("/mnt/count", "0\n");
    this.write("/mnt/kill-at", `${killAt}\n`);
    const [file, args] = this.inside(command, options);
    const { status, stdout, stderr } = spawnSync(file, args, {
      input: options.input ?? "",
      encoding: "utf8",
      cwd: "/",
    });
    return { status, stdout, stderr };
  }

  /** Runs shell text that has to succeed, and returns what it prints. */
  sh(text: string): string {
    const { status, stdout, stderr } = this.run(["sh", "-ec", text]);
    if (status !== 0) throw new Error(`${text}: ${stderr}`);
    return stdout;
  }

  /** Writes a file, with the folders above it. */
  write(path: string, content: string | Buffer, mode = 0o644): void {
    mkdirSync(dirname(this.path(path)), { recursive: true });
    writeFileSync(this.path(path), content);
    chmodSync(this.path(path), mode);
  }

  /** Copies a file of this machine. */
  copy(from: string, path: string, mode = 0o644): void {
    mkdirSync(dirname(this.path(path)), { recursive: true });
    copyFileSync(from, this.path(path));
    chmodSync(this.path(path), mode);
  }

  /** The text of a file; empty if there is none. */
  read(path: string): string {
    return existsSync(this.path(path)) ? readFileSync(this.path(path), "utf8") : "";
  }

  /** Puts a stand-in before all commands of its name: it writes down the call, fails if told so, and then is this shell text. */
  standIn(name: string, body: string): void {
    this.write(`/mnt/stand-ins/${name}`, `#!/bin/sh\nname=${name}\n. /mnt/stand-ins/record\n${body}\n`, 0o755);
  }

  /** Lets `curl` answer an address. */
  serve(url: string, body: string): void {
    this.write(`/mnt/web/${url.replaceAll("/", "|")}`, body);
  }

  /** From now on every call of a stand-in that one of these patterns of the shell fits fails, e.g. `systemctl restart *`. */
  failAt(...patterns: readonly string[]): void {
    this.write("/mnt/failures", patterns.map((pattern) => `${pattern}\n`).join(""));
  }

  /** The calls of stand-ins so far, or since {@link forgetCalls}. */
  calls(): string[] {
    return this.read("/mnt/calls").split("\n").filter(Boolean);
  }

  /** The calls of the commands that were spied on, in the same way. */
  spiedCalls(): string[] {
    return this.read("/mnt/spied").split("\n").filter(Boolean);
  }

  forgetCalls(): void {
    this.write("/mnt/calls", "");
    this.write("/mnt/spied", "");
    this.write("/mnt/environments", "");
  }

  /** One line for everything below these folders, but not below those: its path, kind, mode, owner, where it leads, and its SHA-256. */
  tree(folders: readonly string[], { without = [] }: { readonly without?: readonly string[] } = {}): string[] {
    const prune = without.flatMap((folder) => ["-path", folder, "-prune", "-o"]).join(" ");
    const find = `find ${folders.join(" ")} ${prune}`;
    const listed = this.sh(`${find} -printf '%p %y %m %U:%G %l\\n' 2>/dev/null || true`);
    const sums = this.sh(`${find} -type f -exec sha256sum {} + 2>/dev/null || true`);
    return [...listed.split("\n"), ...sums.split("\n")].filter(Boolean).sort();
  }
}

/** The text of a stand-in for the binary of K3s. */
export function k3sBinary(version: string): string {
  return readFileSync(join(standIns, "k3s"), "utf8").replaceAll("VERSION", version);
}

/** The text of a stand-in for the daemon of the Mycelium network, as `mycelium` or `mycelium-private`. */
export function myceliumBinary(build: string, version: string): string {
  return readFileSync(join(standIns, "mycelium"), "utf8").replaceAll("BUILD", build).replaceAll("VERSION", version);
}
