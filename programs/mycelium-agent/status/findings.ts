import { isOverlayAddress } from "../../../lib/mycelium/address.ts";
import type { MemberFacts } from "../cluster/member-facts.ts";
import type { NodeFacts } from "../cluster/node-facts.ts";
import type { DaemonError } from "../daemon/daemon-error.ts";
import type { Identity } from "../daemon/identity.ts";
import type { Finding } from "./conditions.ts";

function good(type: string, reason: string, message: string): Finding {
  return { type, status: "True", reason, message };
}

function bad(type: string, reason: string, message: string): Finding {
  return { type, status: "False", reason, message };
}

/** Whether the daemon answers, and as one of the network would. */
export function daemonFinding(error: DaemonError | undefined): Finding {
  const type = "DaemonReachable";
  return error === undefined ? good(type, "Answers", "the daemon answers") : bad(type, error.reason, error.message);
}

/** Whether the cluster is known as it is. */
export function clusterFinding(isConnected: boolean): Finding {
  const type = "ClusterKnown";
  return isConnected
    ? good(type, "Connected", "the API server tells of all changes")
    : bad(type, "ApiUnreachable", "the API server does not answer; the cluster is taken to be as it was last known");
}

/** Whether the address by which the cluster knows a node is its own, where it is one of the network. */
export function addressFinding({ address }: Identity, node: NodeFacts | undefined, name: string): Finding {
  const type = "NodeAddressFits";
  if (node === undefined) return bad(type, "NoNode", `there is no Node ${name}`);
  const wrong = node.internal.find((each) => isOverlayAddress(each) && each !== address);
  if (wrong === undefined) return good(type, "OwnAddress", "the cluster knows the node by no address of another one");
  const fix = `set the node's ipv6 to ${address}, which is that of its key, and restart K3s`;
  return bad(type, "OtherAddress", `the cluster knows the node by ${wrong}, which is not its own; ${fix}`);
}

/**
 * Whether no other node has the same key.
 * @param present members whose Nodes are there, older ones first
 */
export function keyFinding({ publicKey }: Identity, name: string, present: readonly MemberFacts[]): Finding {
  const type = "KeyUnique";
  const sharing = present.filter((each) => each.publicKey === publicKey).map((each) => each.name);
  const others = sharing.filter((each) => each !== name);
  if (others.length === 0) return good(type, "OwnKey", "no other node has the same key");
  const fix = "give one of them a new key: stop its daemon, remove the key file, start it again";
  const message = `${others.join(", ")} ${others.length === 1 ? "has" : "have"} the same key; ${fix}`;
  return bad(type, sharing[0] === name ? "KeyTaken" : "KeyOfOther", message);
}

/** Whether there is a way to all nodes. */
export function routesFinding(lost: readonly string[]): Finding {
  const type = "RoutesComplete";
  if (lost.length === 0) return good(type, "AllReached", "there is a way to every node that was looked for");
  const shown = lost.slice(0, 10).join(", ");
  return bad(type, "NoRoute", `no way to ${shown}${lost.length > 10 ? ` and ${lost.length - 10} more` : ""}`);
}

/** Whether what is wrong forbids to change the host: what is there stays as it is. */
export function forbidsChanges({ type, status, reason }: Finding): boolean {
  // Of two nodes with one key the older one was there first, and its pods go on.
  return status !== "True" && (type === "NodeAddressFits" || (type === "KeyUnique" && reason === "KeyOfOther"));
}
