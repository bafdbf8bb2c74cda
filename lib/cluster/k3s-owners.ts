import type { Problem } from "../errors.ts";
import { localStorage, serviceLb, traefik } from "../k3s/packaged-components.ts";
import { slots } from "./schema.ts";

/** Who says a key of K3s' configuration, and so what is wrong with saying it elsewhere. */
interface Owner extends Pick<Problem, "what" | "fix"> {
  /** As a list of keys shows it. */
  readonly by: string;
}

const from = (field: string): Owner => ({ by: `\`${field}\``, what: `follows from ${field}`, fix: "say it there" });
const ofSlot = (slot: string): Owner => ({
  by: `slot \`${slot}\``,
  what: `belongs to the slot ${slot}`,
  fix: "say it there",
});
const ofPlatform = (reason: string): Owner => ({
  by: "the platform",
  what: "is the platform's",
  fix: `remove it: ${reason}`,
});

const oneStart: Owner = {
  by: "nobody",
  what: "is for one start only",
  fix: "remove it, and run k3s server --cluster-reset by hand: in a file it would reset the cluster at every start",
};
const oneApiPort = ofPlatform("all nodes and network policies reach the API at port 6443");
const wholeServers = ofPlatform("every server runs the whole control plane and is a node");

/** Who says what K3s is told, beside the slots. */
const fields: ReadonlyMap<string, Owner> = new Map([
  ["node-name", from("nodes.<name>")],
  ["node-ip", from("nodes.<name>.address")],
  ["node-label", from("nodes.<name>.labels")],
  ["node-taint", from("nodes.<name>.taints")],
  ["server", from("nodes and apiHost")],
  ["cluster-cidr", from("network.clusterCidr")],
  ["service-cidr", from("network.serviceCidr")],
  ["cluster-dns", from("network.serviceCidr")],
  ["token-file", ofPlatform("every node reads it from /etc/rancher/k3s/token")],
  ["secrets-encryption", ofPlatform("Secrets are always encrypted")],
  ["write-kubeconfig-mode", ofPlatform("the administrator's kubeconfig is for root alone, 0600")],
  ["data-dir", ofPlatform("everything looks below /var/lib/rancher/k3s; mount a disk there")],
  ["config", ofPlatform("it names this very file")],
  ["cluster-domain", ofPlatform("applications know each other by names below cluster.local")],
  ["disable-helm-controller", ofPlatform("K3s installs Argo CD from a HelmChart")],
  ["cluster-reset", oneStart],
  ["cluster-reset-restore-path", oneStart],
  ["https-listen-port", oneApiPort],
  ["supervisor-port", oneApiPort],
  ["apiserver-port", oneApiPort],
  ["disable-apiserver", wholeServers],
  ["disable-controller-manager", wholeServers],
  ["disable-etcd", wholeServers],
  ["disable-agent", wholeServers],
]);

const ofSlots: ReadonlyMap<string, Owner> = new Map(
  Object.entries(slots).flatMap(([name, { k3sKeys = [] }]) => k3sKeys.map((key) => [key, ofSlot(name)] as const)),
);

/** The field, the slot or the platform that says a key, so that people may not; undefined where they may. */
export function ownerOf(key: string): Owner | undefined {
  return fields.get(key) ?? ofSlots.get(key);
}

/** Packaged components that a slot turns off when something else fills it. */
const components: ReadonlyMap<string, string> = new Map([
  [serviceLb.component, "loadBalancer"],
  [localStorage.component, "storage"],
  [traefik.component, "ingress"],
]);

/** The same of a packaged component that people turn off. */
export function ownerOfComponent(component: string): Owner | undefined {
  const slot = components.get(component);
  return slot === undefined ? undefined : ofSlot(slot);
}
