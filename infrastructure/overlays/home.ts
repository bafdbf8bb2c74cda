import { defineCluster } from "../../lib/cluster/define-cluster.ts";

export default defineCluster({
  name: "home",

  // What only you can know.
  domain: "home.example.com",
  repository: { url: "https://git.example.com/k3s-gitops.git" },
  nodes: {
    "home-1": { role: "server", address: "192.168.1.10" },
  },
  notifications: {
    type: "email",
    host: "smtp.example.com",
    from: "argocd@home.example.com",
    to: "admin@home.example.com",
  },

  k3sVersion: "v1.36.5+k3s1",
});
