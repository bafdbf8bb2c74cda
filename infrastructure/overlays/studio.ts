import type { ClusterConfig } from "../../lib/cluster/cluster.ts";
import { defineCluster } from "../../lib/cluster/define-cluster.ts";

type Node = ClusterConfig["nodes"][string];

/** A Mac Studio with an M3 Ultra, of which a tenth stays free for macOS. */
const mac = (address: string) => ({ type: "macos", address, user: "k3s", cpu: 28, memory: "96Gi" }) as const;
const ssh = { user: "k3s", sudo: true } as const;

/** Where workloads run. */
const worker = (address: string, macAddress: string): Node => ({
  role: "agent",
  address,
  ssh,
  resources: { cpu: 24, memory: "80Gi", disk: "500Gi" },
  host: mac(macAddress),
});

export default defineCluster({
  name: "studio",
  domain: "studio.example.com",
  repository: { url: "https://git.example.com/k3s-gitops.git" },
  k3sVersion: "v1.36.5+k3s1",

  nodes: {
    "studio-1": {
      role: "server",
      address: "192.168.30.21",
      ssh,
      resources: { cpu: 8, memory: "32Gi", disk: "200Gi" },
      host: mac("192.168.30.11"),
    },
    "studio-2": worker("192.168.30.22", "192.168.30.12"),
    "studio-3": worker("192.168.30.23", "192.168.30.13"),
    "studio-4": worker("192.168.30.24", "192.168.30.14"),
  },

  datastore: { type: "etcd" },
  storage: [
    { type: "local-path" },
    // The Mac of the control plane exports it; macOS serves NFS 3.
    {
      type: "nfs",
      server: "192.168.30.11",
      share: "/Users/Shared/k3s-nfs",
      mountOptions: ["nfsvers=3", "nolock", "hard"],
    },
  ],
  secrets: { type: "sealed-secrets" },
  monitoring: { type: "prometheus", retention: "30d", storage: "50Gi" },
  notifications: { type: "slack", channel: "ops" },
});
