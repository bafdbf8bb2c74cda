import { emit } from "../../yaml/emit.ts";
import type { Cluster } from "../cluster.ts";
import { mebibytes } from "../size.ts";
import { type LaunchDaemon, launchDaemonPlist } from "./launch-daemon.ts";
import type { MacNode } from "./mac-node.ts";
import { nfsConf, nfsExport } from "./nfs-export.ts";
import { packetFilter } from "./packet-filter.ts";
import { limaYaml, macAddressOf, minimumLima, networksYaml, sudoersFile } from "./virtual-machine.ts";

/** A file that the Mac of a node needs. */
interface MacFile {
  /** Relative to the node's folder for its Mac. */
  readonly name: string;
  readonly text: string;
}

/** Root's alone, because a job of root runs it. */
const limactl = "/opt/lima/bin/limactl";

/** The virtual machine, and the network that it is bridged to: apart from what a person has of Lima. */
const limaHome = "/opt/k3s-gitops/lima";

/** Name of the rules in the firewall: below Apple's anchor, so that `/etc/pf.conf`, which updates of macOS replace, stays as it is. */
const pfAnchor = "com.apple/k3s-gitops";
const pfFile = "/etc/pf.anchors/k3s-gitops";

/** Open files of a virtual machine's process, and at most: what macOS allows by itself is 256. */
const openFiles = 65_536;
const mostOpenFiles = 524_288;

const logFolder = "/var/log/k3s-gitops";

/** What the Mac of a node gets, and `mac-host.sh` installs. */
export function macFiles(cluster: Cluster, node: MacNode): MacFile[] {
  const nodes = cluster.allNodes.map(({ address }) => address);
  const share = cluster.nfsShares.find(({ server }) => server === node.host.address)?.share;
  return [
    { name: "mac.env", text: macEnv(cluster, node, share) },
    { name: "lima.yaml", text: emit(limaYaml(cluster.name, node)) },
    { name: "networks.yaml", text: emit(networksYaml(node)) },
    { name: "pf.anchor", text: packetFilter(nodes, share !== undefined) },
    ...launchDaemons(node).map((daemon) => ({ name: `${daemon.label}.plist`, text: launchDaemonPlist(daemon) })),
    ...(share === undefined
      ? []
      : [
          { name: "exports", text: nfsExport(share, nodes) },
          { name: "nfs.conf", text: nfsConf() },
        ]),
  ];
}

const labels = {
  limits: "k3s-gitops.limits",
  firewall: "k3s-gitops.firewall",
  // That of Lima's own job for an instance, so that both are never there at once.
  machine: (node: string) => `io.lima-vm.daemon.${node}`,
};

function launchDaemons({ name, host }: MacNode): LaunchDaemon[] {
  return [
    {
      label: labels.limits,
      programArguments: ["/bin/launchctl", "limit", "maxfiles", String(openFiles), String(mostOpenFiles)],
      log: `${logFolder}/limits.log`,
    },
    {
      label: labels.firewall,
      // -E counts who wants the firewall on, and prints a token that takes this back.
      programArguments: ["/sbin/pfctl", "-E", "-a", pfAnchor, "-f", pfFile],
      log: `${logFolder}/firewall.log`,
    },
    {
      label: labels.machine(name),
      programArguments: [limactl, "start", "--foreground", "--tty=false", name],
      userName: host.user,
      environment: { LIMA_HOME: limaHome, PATH: "/usr/bin:/bin:/usr/sbin:/sbin" },
      workingDirectory: limaHome,
      openFiles,
      restarts: true,
      log: `${limaHome}/${name}.log`,
    },
  ];
}

/** What `mac-host.sh` is told. */
function macEnv({ name: cluster }: Cluster, { name, address, host, resources }: MacNode, share = ""): string {
  const variables = {
    MAC_ADDRESS: host.address,
    MAC_USER: host.user,
    MAC_INTERFACE: host.interface,
    MAC_CPU: String(host.cpu),
    MAC_MEMORY_MIB: String(mebibytes(host.memory)),
    VM_DISK_MIB: String(mebibytes(resources.disk)),
    VM_ADDRESS: address,
    VM_MAC_ADDRESS: macAddressOf(cluster, name),
    LIMACTL: limactl,
    LIMA_HOME: limaHome,
    LIMA_VERSION: minimumLima,
    LIMA_SUDOERS: sudoersFile,
    PF_ANCHOR: pfAnchor,
    PF_FILE: pfFile,
    MAXFILES: `${openFiles} ${mostOpenFiles}`,
    LIMITS_JOB: labels.limits,
    FIREWALL_JOB: labels.firewall,
    MACHINE_JOB: labels.machine(name),
    NFS_SHARE: share,
    KEYCHAIN_SERVICE: `k3s-gitops.${cluster}.token`,
  };
  return Object.entries(variables)
    .map(([variable, value]) => `${variable}='${value}'\n`)
    .join("");
}
