import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Host, type RunOptions, type RunResult } from "./host.ts";

const standIns = join(import.meta.dirname, "mac-stand-ins");

/** Commands that only macOS has, or that say something else there. */
const commands = [
  "dscacheutil",
  "dseditgroup",
  "fdesetup",
  "ifconfig",
  "launchctl",
  "networksetup",
  "nfsd",
  "pfctl",
  "ping",
  "pmset",
  "security",
  "shlock",
  "sudo",
  "sw_vers",
  "sysctl",
  "systemsetup",
  "uname",
  "visudo",
];

/** Where the Mac lies on the host that plays it. */
const root = "/mnt/mac";

const setUp = [
  `mkdir ${root}`,
  `mount -t tmpfs -o mode=755 tmpfs ${root}`,
  `cd ${root}`,
  "mkdir -p usr etc proc dev mnt var/log tmp opt/socket_vmnet/bin opt/lima/bin Library/LaunchDaemons Library/Keychains Users/Shared private/etc/sudoers.d bundle",
  "for link in bin sbin lib lib64; do test ! -L /$link || ln -s usr/$link $link; done",
  "for folder in usr etc proc dev mnt; do mount --rbind /$folder $folder; done",
  "chmod 1777 Users/Shared",
  "mkdir -p etc/pf.anchors",
  // Of another system.
  "rm -f etc/exports etc/nfs.conf",
  "touch opt/socket_vmnet/bin/socket_vmnet",
  "chmod 755 opt/socket_vmnet/bin/socket_vmnet",
  "echo 'k3s:x:501:20::/:/bin/sh' >>/etc/passwd",
].join("\n");

/** What the rest of the Mac looks like, which stand-ins read and write. */
const state: Readonly<Record<string, string>> = {
  pmset:
    "System-wide power settings:\nCurrently in use:\nAC Power:\n Sleep On Power Button 1\n autorestart          0\n disksleep            10\n sleep                1 (sleep prevented by powerd)\n womp                 1\n displaysleep         10\n",
  maxfiles: "256 unlimited",
  "pf-main": 'scrub-anchor "com.apple/*" all fragment reassemble\nanchor "com.apple/*" all\n',
  "pf-status": "Disabled",
  "nfsd-status": "disabled",
};

/**
 * A throw-away Mac, played by a host of Linux: its folders are those of a Mac, and stand-ins take the place of the commands that macOS has.
 * What they know lies in `/mnt/state`. To be stopped by the caller.
 */
export class Mac {
  /** Starts a Mac that has the bundle with these files. */
  static async start(bundle: Readonly<Record<string, string>>): Promise<Mac> {
    const mac = new Mac(await Host.start());
    mac.host.sh(setUp);
    for (const name of commands) mac.host.copy(join(standIns, name), `/mnt/stand-ins/${name}`, 0o755);
    for (const name of [...commands, "cat", "cp", "mv", "mkdir", "rm", "chmod", "chown", "find"]) {
      mac.host.copy(join(standIns, "spy"), `/mnt/mac-spies/${name}`, 0o755);
    }
    mac.write("/opt/lima/bin/limactl", readFileSync(join(standIns, "limactl"), "utf8"), 0o755);
    for (const [name, text] of Object.entries(state)) mac.host.write(`/mnt/state/${name}`, text);
    for (const [path, text] of Object.entries(bundle)) mac.write(`/bundle/${path}`, text);
    for (const script of ["common.sh", "mac-host.sh"]) {
      mac.host.copy(join(import.meta.dirname, "..", script), `${root}/bundle/scripts/${script}`);
    }
    return mac;
  }

  private constructor(readonly host: Host) {}

  stop(): void {
    this.host.stop();
  }

  /** Runs a command on the Mac and waits for its end. */
  run(command: readonly string[], options: RunOptions = {}): RunResult {
    return this.host.run(["chroot", root, ...command], options);
  }

  /** Runs `mac-host.sh` with these arguments. */
  macHost(args: readonly string[], options: RunOptions = {}): RunResult {
    return this.run(["sh", "/bundle/scripts/mac-host.sh", ...args], options);
  }

  /**
   * The same, while the calls that change something are written down, and killed by SIGKILL before one of them.
   * @param place of which one, counted from 1; 0 for none
   */
  macHostKilledAt(place: number, args: readonly string[], options: RunOptions = {}): RunResult {
    this.host.write("/mnt/changes", "");
    this.host.write("/mnt/mac-kill-at", `${place}\n`);
    const path = "/mnt/mac-spies:/mnt/stand-ins:/usr/sbin:/usr/bin:/sbin:/bin";
    return this.macHost(args, { ...options, env: { PATH: path } });
  }

  write(path: string, text: string, mode = 0o644): void {
    this.host.write(`${root}${path}`, text, mode);
  }

  read(path: string): string {
    return this.host.read(`${root}${path}`);
  }

  /** What a stand-in knows, or is to know. */
  state(name: string): string {
    return this.host.read(`/mnt/state/${name}`);
  }

  setState(name: string, text: string): void {
    this.host.write(`/mnt/state/${name}`, text);
  }

  /** The calls that changed something, of the last run of {@link macHostKilledAt}. */
  changes(): string[] {
    return this.host.read("/mnt/changes").split("\n").filter(Boolean);
  }

  /** Everything that a script may change: files but those that tell of its runs, and what the stand-ins know. */
  tree(): string[] {
    const folders = ["etc", "opt", "Library", "Users", "private"].map((folder) => `${root}/${folder}`);
    return this.host.tree([...folders, "/mnt/state"]);
  }
}
