import type { Cluster } from "../cluster/cluster.ts";
import { k3sVersionOf, type Node } from "../cluster/foundation.ts";
import { type Json, listAt, objectAt, stringAt, valueAt } from "../kubernetes/manifest.ts";
import { taintParts } from "../kubernetes/taint.ts";
import { canonicalAddress } from "../kubernetes/validation/networking/ip-network.ts";
import { listed } from "../wording.ts";
import { type Answer, refusalRow } from "./answer.ts";
import { type Finding, fail, ok, type Row, warn } from "./row.ts";
import { versionFinding } from "./versions.ts";

/** Each node that is declared, and each that lives, held against what is declared of it. */
export function nodeRows(cluster: Pick<Cluster, "name" | "allNodes" | "k3sVersion">, answer: Answer<Json>): Row[] {
  if ("refusal" in answer) return [refusalRow("nodes", "all", answer.refusal)];
  const live = new Map(listAt(answer.value, "items").map((node) => [stringAt(node, "metadata", "name") ?? "", node]));
  const row = (name: string) => (finding: Finding) => ({ area: "nodes" as const, name, ...finding });
  const declared = cluster.allNodes.flatMap((node) => {
    const found = live.get(node.name);
    const findings =
      found === undefined ? [missing(cluster.name)] : findingsOf(found, node, k3sVersionOf(cluster, node));
    return findings.map(row(node.name));
  });
  const names = new Set(cluster.allNodes.map(({ name }) => name));
  const unknown = [...live.keys()].filter((name) => !names.has(name));
  return [...declared, ...unknown.map((name) => row(name)(undeclared(names, live)))];
}

function missing(cluster: string): Finding {
  return fail("is declared and has not joined", `bring it up with npm run bootstrap -- ${cluster}`);
}

function undeclared(names: ReadonlySet<string>, live: ReadonlyMap<string, Json>): Finding {
  if ([...live.keys()].some((name) => names.has(name)))
    return warn("lives and is not declared", "declare it in the overlay, or drain and delete it");
  return fail("lives and is not declared, like every node here", "name the context of this cluster with --context");
}

function findingsOf(live: Json, node: Node, k3sVersion: string): Finding[] {
  const version = stringAt(live, "status", "nodeInfo", "kubeletVersion");
  const wrong = [
    ...conditions(live),
    ...present(versionFinding(version, k3sVersion)),
    ...role(live, node),
    ...addresses(live, node),
    ...registration(live, node),
    ...cordon(live, node),
  ];
  return wrong.length > 0 ? wrong : [ok(`Ready, ${node.role}, ${k3sVersion}, ${node.address}`)];
}

function present(finding: Finding | undefined): Finding[] {
  return finding === undefined ? [] : [finding];
}

/** What the kubelet says of its machine, and what it should say instead. @see https://kubernetes.io/docs/reference/node/node-status/#condition */
const pressures: ReadonlyMap<string, string> = new Map([
  ["MemoryPressure", "find what takes its memory, or give it more"],
  ["DiskPressure", "free its disk, or give it more"],
  ["PIDPressure", "find what starts so many processes"],
  ["NetworkUnavailable", "see the log of K3s on it"],
]);

function conditions(live: Json): Finding[] {
  const all = listAt(live, "status", "conditions");
  const ready = all.find((condition) => stringAt(condition, "type") === "Ready");
  const isReady = stringAt(ready, "status") === "True";
  const notReady = fail(
    `is not Ready${said(ready)}`,
    "see whether the machine runs, and the log of K3s on it with journalctl -u 'k3s*'",
  );
  return [
    ...(isReady ? [] : [notReady]),
    ...all.flatMap((condition) => {
      const type = stringAt(condition, "type") ?? "";
      const fix = pressures.get(type);
      return fix !== undefined && stringAt(condition, "status") === "True"
        ? [fail(`has ${type}${said(condition)}`, fix)]
        : [];
    }),
  ];
}

function said(condition: Json | undefined): string {
  const message = stringAt(condition, "message") ?? "";
  return message === "" ? "" : `: ${message}`;
}

/** The label by which K3s marks servers. @see https://docs.k3s.io/cli/server */
const serverLabel = "node-role.kubernetes.io/control-plane";

function role(live: Json, node: Node): Finding[] {
  const isServer = objectAt(live, "metadata", "labels")[serverLabel] === "true";
  if (isServer === (node.role === "server")) return [];
  const found = isServer ? "a server" : "an agent";
  return [fail(`is ${found}, declared is ${node.role}`, "remove the node and let it join again in its role")];
}

function addresses(live: Json, { address, ipv6 }: Node): Finding[] {
  const internal = listAt(live, "status", "addresses").flatMap((each) =>
    stringAt(each, "type") === "InternalIP" ? [shortest(stringAt(each, "address") ?? "")] : [],
  );
  return [address, ...(ipv6 === undefined ? [] : [ipv6])]
    .filter((declared) => !internal.includes(shortest(declared)))
    .map((declared) =>
      fail(
        `has ${internal.length === 0 ? "no internal address" : `the address ${listed(internal)}`}, declared is ${declared}`,
        "give the machine the address that is declared, or declare the one that it has, and restart K3s on it",
      ),
    );
}

/** IPv6 addresses can be written in many ways. */
function shortest(address: string): string {
  return canonicalAddress(address) ?? address;
}

/** Labels and taints act when a node first joins, and never again. */
function registration(live: Json, { name, labels, taints }: Node): Finding[] {
  const found = objectAt(live, "metadata", "labels");
  const lacking = Object.entries(labels)
    .filter(([key, value]) => found[key] !== value)
    .map(([key, value]) => `${key}=${value}`);
  const tainted = new Set(
    listAt(live, "spec", "taints").map((taint) =>
      [stringAt(taint, "key"), stringAt(taint, "value") ?? "", stringAt(taint, "effect")].join("\n"),
    ),
  );
  const untainted = taints.filter((taint) => {
    const { key, value, effect } = taintParts(taint);
    return !tainted.has([key, value, effect].join("\n"));
  });
  return [...missingOf("label", name, lacking), ...missingOf("taint", name, untainted)];
}

function missingOf(what: "label" | "taint", node: string, values: readonly string[]): Finding[] {
  if (values.length === 0) return [];
  const text = `lacks the ${what}${values.length === 1 ? "" : "s"} ${values.join(", ")}, which K3s sets only when a node first joins`;
  return [warn(text, `kubectl ${what} node ${node} --overwrite ${values.join(" ")}`)];
}

function cordon(live: Json, { name }: Node): Finding[] {
  if (valueAt(live, "spec", "unschedulable") !== true) return [];
  return [warn("takes no new pods: it is cordoned", `kubectl uncordon ${name}, once nobody works on it`)];
}
