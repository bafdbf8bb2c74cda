import { createHash } from "node:crypto";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import { mebibytes } from "../size.ts";
import { images } from "./image.ts";
import type { MacNode } from "./mac-node.ts";

/**
 * Interface of a virtual machine in the LAN. The first one, eth0, is in a network of its own that is the same in every virtual machine,
 * so that nodes would all advertise one address.
 */
export const lanInterface = "lima0";

/** The oldest Lima that starts virtual machines at boot, before anybody signs in. */
export const minimumLima = "2.2.0";

/** Root alone may replace it: Lima runs it as root. */
const socketVmnet = "/opt/socket_vmnet/bin/socket_vmnet";

/**
 * The virtual machine of a node, as `limactl create` reads it. It shares no folder with the Mac, because SQLite and etcd lose data on
 * virtiofs, and forwards no port: it is a machine in the LAN.
 * @see https://github.com/lima-vm/lima/blob/v2.2.0/templates/default.yaml
 */
export function limaYaml(cluster: string, { name, resources, ssh }: MacNode): JsonObject {
  return {
    minimumLimaVersion: minimumLima,
    vmType: "vz",
    os: "Linux",
    images: images.map((image) => ({ ...image })),
    cpus: resources.cpu,
    memory: `${mebibytes(resources.memory)}MiB`,
    disk: `${mebibytes(resources.disk)}MiB`,
    // No guest agent, no containerd, nothing that a server in the LAN would not have.
    plain: true,
    containerd: { system: false, user: false },
    mounts: [],
    portForwards: [{ guestIP: "0.0.0.0", proto: "any", ignore: true }],
    user: { name: ssh.user },
    ssh: { loadDotSSHPubKeys: true, forwardAgent: false },
    networks: [{ lima: "bridged", interface: lanInterface, macAddress: macAddressOf(cluster, name), metric: 100 }],
  };
}

/**
 * Which interface of the Mac is bridged, as Lima reads it from its folder.
 * @see https://github.com/lima-vm/lima/blob/v2.2.0/pkg/networks/networks.TEMPLATE.yaml
 */
export function networksYaml({ host }: MacNode): JsonObject {
  return {
    paths: { socketVMNet: socketVmnet, varRun: "/private/var/run/k3s-gitops-lima", sudoers: sudoersFile },
    group: "admin",
    networks: { bridged: { mode: "bridged", interface: host.interface } },
  };
}

/** Who may bridge: apart from that of another Lima on the Mac. */
export const sudoersFile = "/private/etc/sudoers.d/k3s-gitops-lima";

/** Address of the virtual machine's network card, the same whenever it is made, so that DHCP can know it. It begins like Lima's own. */
export function macAddressOf(cluster: string, node: string): string {
  const hash = createHash("sha256").update(`${cluster}/${node}`).digest("hex");
  return `52:55:55:${hash.slice(0, 2)}:${hash.slice(2, 4)}:${hash.slice(4, 6)}`;
}
