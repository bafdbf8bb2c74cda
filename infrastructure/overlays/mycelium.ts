import { defineCluster } from "../../lib/cluster/define-cluster.ts";

const site = (name: string) => ({ "topology.kubernetes.io/region": "mycelium", "topology.kubernetes.io/zone": name });

/** One cluster at two sites that share no LAN: nodes, pods and Services reach each other over the Mycelium network. */
export default defineCluster({
  name: "mycelium",

  // What only you can know.
  domain: "mycelium.example.com",
  repository: { url: "https://git.example.com/k3s-gitops.git" },
  nodes: {
    // The control plane is at one site: members of etcd want to be close, and one server alone needs no etcd.
    "brussels-1": {
      role: "server",
      address: "192.168.10.11",
      ipv6: "4aa:87ca:96e1:bfbf:8da:21d4:708f:8cf9",
      labels: site("brussels"),
      resources: { cpu: 4, memory: "8Gi", disk: "100Gi" },
    },
    "brussels-2": {
      role: "agent",
      address: "192.168.10.12",
      ipv6: "583:aeaf:14cf:6e2b:4300:969:a338:893b",
      labels: site("brussels"),
      resources: { cpu: 4, memory: "16Gi", disk: "200Gi" },
    },
    "cairo-1": {
      role: "agent",
      address: "192.168.20.11",
      ipv6: "5f4:5479:11b4:3916:cf9e:9ad7:aabd:3f4e",
      labels: site("cairo"),
      resources: { cpu: 4, memory: "16Gi", disk: "200Gi" },
      ssh: { jump: "admin@cairo.mycelium.example.com" },
    },
  },
  cni: {
    type: "mycelium",
    // Daemons of yours that both sites reach; in the LAN nodes find each other.
    peers: ["tcp://peer-1.mycelium.example.com:9651", "quic://peer-2.mycelium.example.com:9651"],
    discovery: ["eth0"],
    // Nobody else in that network reaches anything; from this machine people see Argo CD and the dashboards.
    trust: {
      thresholds: { pods: 50 },
      spores: {
        operations: {
          publicKey: "115aeafaf6dd4b5b626c3288871370a08ad0230fe6b31dc31f1695aaeb29ba0b",
          trust: 80,
          reason: "The machine from which operators look at the dashboards.",
        },
      },
    },
  },
  // Two sites, and with one of them gone the other one's address is left.
  loadBalancer: { type: "mycelium", gateways: ["brussels-1", "cairo-1"] },
  // Prometheus keeps its database on no network file system, and a folder of its node needs nothing else.
  storage: [{ type: "local-path" }],
  notifications: {
    type: "email",
    host: "smtp.mycelium.example.com",
    from: "argocd@mycelium.example.com",
    to: "operators@mycelium.example.com",
  },

  // Services have names for everybody who is trusted, other clusters among them.
  dns: { type: "coredns", zone: { name: "mesh.mycelium.example.com", exposed: true } },

  network: { ipv6: {} },
  apiEndpoint: { type: "direct", family: "ipv6" },
  ingress: { type: "traefik", source: "chart", replicas: 2 },
  monitoring: { type: "prometheus" },
  k3sVersion: "v1.36.5+k3s1",
});
