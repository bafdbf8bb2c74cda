import { defineCluster } from "../../lib/cluster/define-cluster.ts";

const labels = { "topology.kubernetes.io/region": "plasma" };
const server = { role: "server", labels, resources: { cpu: 4, memory: "8Gi", disk: "100Gi" } } as const;
const agent = { role: "agent", labels, resources: { cpu: 8, memory: "32Gi", disk: "500Gi" } } as const;

/** A control plane that survives the loss of a server, and workers for what tenants run. */
export default defineCluster({
  name: "plasma",

  // What only you can know.
  domain: "plasma.example.com",
  repository: { url: "https://git.example.com/k3s-gitops.git" },
  nodes: {
    "plasma-1": { ...server, address: "10.20.0.11" },
    "plasma-2": { ...server, address: "10.20.0.12" },
    "plasma-3": { ...server, address: "10.20.0.13" },
    "plasma-4": { ...agent, address: "10.20.0.21" },
    "plasma-5": { ...agent, address: "10.20.0.22" },
  },
  apiEndpoint: { type: "kube-vip", address: "10.20.0.10" },
  loadBalancer: { type: "metallb", addresses: ["10.20.0.200-10.20.0.219"] },
  storage: [
    { type: "local-path" },
    { type: "nfs", server: "nas.plasma.example.com", share: "/volumes/plasma", mountOptions: ["nfsvers=4.2"] },
  ],
  signIn: {
    type: "oidc",
    issuer: "https://id.plasma.example.com/realms/plasma",
    clientId: "k3s-plasma",
    adminGroup: "operators",
    endpoints: {
      authorization: "https://id.plasma.example.com/realms/plasma/protocol/openid-connect/auth",
      token: "https://id.plasma.example.com/realms/plasma/protocol/openid-connect/token",
      userInfo: "https://id.plasma.example.com/realms/plasma/protocol/openid-connect/userinfo",
    },
  },
  authentication: {
    type: "token-webhook",
    url: "https://iam.plasma.example.com/v1/token-review",
    admins: ["operators"],
    viewers: ["developers"],
  },
  notifications: {
    type: "email",
    host: "smtp.plasma.example.com",
    from: "argocd@plasma.example.com",
    to: "operators@plasma.example.com",
  },

  ingress: { type: "traefik", replicas: 2 },
  datastore: { type: "etcd" },
  backup: { type: "scheduled", retention: 28 },
  upgrades: {
    type: "automatic",
    window: { days: ["saturday", "sunday"], startTime: "01:00", endTime: "05:00", timeZone: "UTC" },
  },
  k3sVersion: "v1.36.5+k3s1",
});
