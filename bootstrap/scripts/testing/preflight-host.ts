import { readdirSync } from "node:fs";
import { join } from "node:path";
import { Host } from "./host.ts";

const scripts = join(import.meta.dirname, "..");

interface Finding {
  readonly check: string;
  readonly result: "pass" | "warn" | "fail";
  readonly found: string;
  /** Empty where nothing is wrong. */
  readonly fix: string;
}

/** What `preflight.sh --json` says of one thing. */
export type Row = readonly [check: string, result: Finding["result"], found: string, fix: string];

/** What the bundle says, by the variables of cluster.env and node.env. */
export type Variables = Readonly<Record<string, string>>;

const cluster: Variables = {
  CLUSTER: "home",
  DATASTORE: "sqlite",
  FLANNEL_BACKEND: "vxlan",
  EMBEDDED_REGISTRY: "false",
  CLUSTER_CIDR: "10.42.0.0/16",
  SERVICE_CIDR: "10.43.0.0/16",
  REPOSITORY_URL: "https://git.example.com/home.git",
  REPOSITORY_PRIVATE: "false",
  FIRST_SERVER: "home-1",
  NODES: "home-1",
  SERVERS: "home-1",
  NODE_ADDRESSES: "home-1=192.168.1.10",
  CHART_HOSTS: "git.example.com charts.example.com",
};

const node: Variables = {
  NODE: "home-1",
  ROLE: "server",
  NODE_IP: "192.168.1.10",
  INSTALL_K3S_VERSION: "v1.36.5+k3s1",
  MIN_CPU: "2",
  MIN_MEMORY_MIB: "4096",
  MIN_DISK_GIB: "20",
};

const configuration =
  "# Generated from infrastructure/overlays/home.ts by k3s-gitops; do not edit.\nnode-name: home-1\n";

/** Makes of a host one that nothing is wrong with, as far as this machine allows to tell it so. */
const health = `
rm -f /etc/os-release /etc/resolv.conf /etc/sysctl.conf /etc/sysctl.d/*
printf 'ID=debian\\nPRETTY_NAME="Debian GNU/Linux 13 (trixie)"\\nVERSION_ID="13"\\n' >/etc/os-release
echo 'nameserver 192.168.1.1' >/etc/resolv.conf
echo 0123456789abcdef0123456789abcdef >/etc/machine-id
mkdir -p /run/systemd/system
mount -t tmpfs tmpfs /sys/fs/cgroup
echo 'cpuset cpu io memory pids' >/sys/fs/cgroup/cgroup.controllers
mkdir /mnt/proc
echo 'MemTotal:        8000000 kB' >/mnt/proc/meminfo
mount --bind /mnt/proc/meminfo /proc/meminfo
echo 'Filename Type Size Used Priority' >/mnt/proc/swaps
mount --bind /mnt/proc/swaps /proc/swaps
hostname home-1
ip link add eth0 type veth peer name cable
ip address add 192.168.1.10/24 dev eth0
ip link set eth0 up
ip link set cable up
ip route add default via 192.168.1.1
`;

/** Starts a host on which every check passes, with a bundle in /mnt/bundle. To be stopped by the caller. */
export async function healthyHost(): Promise<Host> {
  const host = await Host.start();
  try {
    prepare(host);
    return host;
  } catch (error) {
    host.stop();
    throw error;
  }
}

function prepare(host: Host): void {
  host.sh(health);
  host.standIn("uname", 'case $1 in -m) echo x86_64 ;; *) /usr/bin/uname "$@" ;; esac');
  host.standIn("nproc", "echo 4");
  host.standIn("modprobe", "exit 0");
  host.standIn("timedatectl", "echo yes");
  host.standIn("iptables", "echo 'iptables v1.8.11 (nf_tables)'");
  host.standIn("rpm", "exit 1");
  host.standIn("curl", 'case "$*" in *http_code*) echo 200 ;; esac');
  // The folders of the host are all in memory.
  disk(host, "ext4", 100, 60);
  for (const name of readdirSync(scripts).filter((each) => each.endsWith(".sh"))) {
    host.copy(join(scripts, name), `/mnt/bundle/scripts/${name}`);
  }
  declare(host);
}

/** Puts a disk below /var: its file system, and how many GiB it has and how many of them are free. */
export function disk(host: Host, type: string, size: number, free: number): void {
  const blocks = (gibibytes: number) => gibibytes * 2 ** 20;
  host.standIn(
    "df",
    `case "$*" in
  *-T*) printf 'Filesystem Type\\n/dev/sda1 ${type} 0 0 0 1%% /var\\n' ;;
  *) printf 'Filesystem 1024-blocks\\n/dev/sda1 ${blocks(size)} 0 ${blocks(free)} 1%% /var\\n' ;;
esac`,
  );
}

/** Lets the bundle say other things than that there is one server on SQLite; `more` are lines of K3s' configuration. */
export function declare(host: Host, changes: Variables = {}, more = ""): void {
  const lines = (variables: Variables) =>
    Object.entries({ ...variables, ...changes })
      .map(([name, value]) => `${name}='${value}'\n`)
      .join("");
  const folder = `/mnt/bundle/nodes/${changes.NODE ?? "home-1"}`;
  host.write("/mnt/bundle/cluster.env", lines(cluster));
  host.write(`${folder}/node.env`, lines(node));
  host.write(`${folder}/files/etc/rancher/k3s/config.yaml`, `${configuration}${more}`);
  host.write(`${folder}/files/etc/sysctl.d/90-k3s.conf`, "vm.overcommit_memory = 1\n");
}

/** What a preflight of the host as home-1 says. */
export function preflight(host: Host, ...options: readonly string[]) {
  const { status, stdout, stderr } = host.run([
    "sh",
    "/mnt/bundle/scripts/preflight.sh",
    "home-1",
    "--json",
    ...options,
  ]);
  if (stderr !== "" || !stdout.startsWith("{")) throw new Error(stdout + stderr);
  const { checks }: { readonly checks: readonly Finding[] } = JSON.parse(stdout);
  return { status, rows: checks.map(({ check, result, found, fix }): Row => [check, result, found, fix]) };
}

/** What a preflight of the host finds wrong. */
export function problems(host: Host): Row[] {
  return preflight(host).rows.filter(([, result]) => result !== "pass");
}

/** What it says of some checks. */
export function rowsOf(host: Host, checks: readonly string[]): Row[] {
  return preflight(host, "--only", checks.join(",")).rows;
}

/** Hides a command of this machine from a host, and its stand-in. */
export function hide(host: Host, command: string): void {
  host.sh(`rm -f /mnt/stand-ins/${command}
for each in $(which -a ${command}); do mount --bind /mnt/modules "$each"; done`);
}

/** Lets a process listen on a host, whose name is at most 15 characters long. */
export function listen(host: Host, protocol: "tcp" | "udp", port: number, name: string): void {
  const bind = {
    tcp: `require("net").createServer((each) => each.end()).listen(${port}, ready)`,
    udp: `require("dgram").createSocket("udp4").bind(${port}, ready)`,
  }[protocol];
  const source = `process.title = "${name}"; const ready = () => require("fs").writeFileSync("/mnt/ready", ""); ${bind}`;
  host.sh(`rm -f /mnt/ready
${process.execPath} -e '${source}' >/dev/null 2>&1 &
until [ -e /mnt/ready ]; do sleep 0.02; done`);
}
