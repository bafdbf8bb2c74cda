import { defaultOfKey } from "../../k3s/configuration/schemas.ts";
import { criticalKeys } from "../../k3s/configuration/server-keys.ts";
import { isAgent, isEtcdServer } from "../../k3s/etcd-server.ts";
import { isJsonObject, type JsonObject, textOf } from "../../kubernetes/manifest.ts";
import { listed } from "../../wording.ts";
import type { Risk } from "../document.ts";
import { k3sConfigurationType } from "../subject.ts";
import { danger, type RiskRule, warning } from "./rule.ts";

/** Settings that hold from the day a cluster or node is created, and what a change of them does. */
const fixedSettings: Readonly<Record<string, string>> = {
  "cluster-cidr": "pods and nodes keep the addresses of the old pod network: build a new cluster, or put it back",
  "service-cidr": "Services keep the addresses of the old network: build a new cluster, or put it back",
  "cluster-dns": "the DNS Service keeps its address, so pods that ask the new one resolve nothing: put it back",
  "cluster-domain": "certificates and running pods know the old domain: build a new cluster, or put it back",
  "secrets-encryption":
    "it is chosen when the cluster is created: Secrets that exist are not converted, and may become unreadable: put it back",
  "secrets-encryption-provider":
    "Secrets that exist are encrypted with the old one, and may become unreadable: put it back",
  "datastore-endpoint":
    "the server starts on another datastore, where nothing of this cluster is: put it back, or move the data while no server runs",
  "data-dir": "K3s starts with an empty directory, as if the node was new: put it back",
  "node-name":
    "the node joins as a new one, and the old one stays behind NotReady: put it back, or drain the old one, delete it and install it anew",
  "with-node-id":
    "the node joins under another name, and the old one stays behind NotReady: put it back, or drain the old one, delete it and install it anew",
  "token-file":
    "the file must be there, with the token that the cluster has (server/token in the data directory of its first server), or K3s does not start",
  token:
    "the datastore is encrypted with the first token: servers with another one do not start: run k3s token rotate first",
};
const clusterInit = "cluster-init";
const toEtcd =
  "K3s moves its data to embedded etcd, and there is no way back: stop it and copy server/db of its data directory first";
const fromEtcd = "K3s stays with embedded etcd once its data is there: put it back, or build a new cluster";
const otherRole =
  "K3s does not turn one into the other: drain the node and delete it, uninstall K3s there, which deletes its local volumes, and install it anew";
const flannelBackend = "flannel-backend";
const otherCni =
  "pods lose their network until the other CNI runs and all of them have been restarted: build a new cluster";
const otherBackend = "pods on different nodes cannot talk until every node has been restarted";

/** Settings that a server must share with all others to join them, beside those that are told otherwise. */
const criticalSettings = Object.keys(criticalKeys).filter(
  (key) => fixedSettings[key] === undefined && key !== flannelBackend && key !== "disable",
);

/** Settings that act only when the node first registers. */
const atRegistration = ["node-label", "node-taint"];

/**
 * The K3s configuration of one node.
 * @see https://docs.k3s.io/cli/server#critical-configuration-values
 */
export const k3sConfig: RiskRule = ({ type, before, after }) => {
  const [was, is] = [before?.data, after?.data];
  if (type !== k3sConfigurationType || !isJsonObject(was) || !isJsonObject(is)) return [];
  const changed = (key: string) => settingOf(was, key) !== settingOf(is, key);
  // What else changes follows from the role.
  if (isAgent(was) !== isAgent(is)) return [role(isAgent(is) ? "server to agent" : "agent to server")];
  return [
    ...Object.entries(fixedSettings).flatMap(([key, what]) =>
      changed(key) && !isTokenKept(key, is) ? [danger("k3s-setting-fixed", `${key} changes: ${what}`)] : [],
    ),
    ...(changed(clusterInit) ? datastore(was, is) : []),
    ...otherAddress(was, is),
    ...(changed(flannelBackend) ? [backend(settingOf(was, flannelBackend), settingOf(is, flannelBackend))] : []),
    ...(settingOf(is, "cluster-reset") === "true"
      ? [danger("k3s-setting-fixed", "cluster-reset in a file makes the server forget all others at every start")]
      : []),
    ...components(was, is),
    ...criticalSettings
      .filter(changed)
      .map((key) =>
        warning("k3s-setting-critical", `${key} must be the same on every server, or they do not join each other`),
      ),
    ...atRegistration
      .filter(changed)
      .map((key) =>
        warning(
          "k3s-setting-ignored",
          `${key} acts only when the node first registers: change the node with kubectl as well`,
        ),
      ),
  ];
};

/** Etcd uses the first address of a node. One that K3s found by itself may be the one that is written now. */
function otherAddress(was: JsonObject, is: JsonObject): Risk[] {
  const [from = "", to = ""] = [was, is].map((config) => settingOf(config, "node-ip").split(",")[0]);
  if (!isEtcdServer(was) || from === "" || to === "" || from === to) return [];
  const message =
    "node-ip changes: etcd knows the server by its address, and K3s does not start with another: delete the node, remove its server/db and join it anew; the only server of a cluster starts once with --cluster-reset instead";
  return [danger("k3s-setting-fixed", message)];
}

/** A member of etcd stays one, whether it started it or not. */
function datastore(was: JsonObject, is: JsonObject): Risk[] {
  if (isEtcdServer(was) && isEtcdServer(is)) return [];
  const what = settingOf(is, clusterInit) === "true" ? toEtcd : fromEtcd;
  return [danger("k3s-setting-fixed", `${clusterInit} changes: ${what}`)];
}

function role(change: string): Risk {
  return danger("k3s-setting-fixed", `the node goes from ${change}: ${otherRole}`);
}

/** Without a file a server reads the token that it has kept. */
function isTokenKept(key: string, is: JsonObject): boolean {
  return key === "token-file" && settingOf(is, key) === "";
}

function backend(from: string, to: string): Risk {
  const message = `${flannelBackend} goes from ${from} to ${to}: `;
  return from === "none" || to === "none"
    ? danger("k3s-setting-fixed", message + otherCni)
    : warning("k3s-setting-critical", message + otherBackend);
}

function components(was: JsonObject, is: JsonObject): Risk[] {
  const old = new Set(settingOf(was, "disable").split(","));
  const gone = settingOf(is, "disable")
    .split(",")
    .filter((name) => name !== "" && !old.has(name));
  if (gone.length === 0) return [];
  return [danger("k3s-component-removed", `K3s uninstalls ${listed(gone)} and what belongs to it from the cluster`)];
}

/** A setting as text; K3s takes a list, one item alone, and a text with commas as the same. */
function settingOf(data: JsonObject, key: string): string {
  const value = (Object.hasOwn(data, key) ? data[key] : undefined) ?? defaultOfKey(key) ?? "";
  return Array.isArray(value) ? value.map(textOf).join(",") : textOf(value);
}
