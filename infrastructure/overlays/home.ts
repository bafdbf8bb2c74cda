import { defineCluster } from "../../lib/cluster/define-cluster.ts";
import logo from "./home/logo.svg";

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

  dashboard: {
    type: "headlamp",
    title: "Home",
    logo,
    support: [{ title: "Write to the administrator", url: "mailto:admin@home.example.com" }],
    links: [
      {
        title: "Router",
        url: "http://192.168.1.1/",
        description: "The way out, and who is in the network.",
        icon: "mdi:lan-connect",
        group: "Network",
      },
    ],
  },

  k3sVersion: "v1.36.5+k3s1",
});
