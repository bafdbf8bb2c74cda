import { isNodePrefix, isOverlayAddress, type NodePrefix, overlayNetwork } from "../../../lib/mycelium/address.ts";
import { addressOfKey, isPublicKey, type PublicKey, prefixOfKey } from "../../../lib/mycelium/spore.ts";
import { valueAt } from "../../kubernetes/answer.ts";
import { DaemonError } from "./daemon-error.ts";

/** Who a node is in the Mycelium network. */
export interface Identity {
  readonly publicKey: PublicKey;
  readonly address: string;
  readonly prefix: NodePrefix;
}

/**
 * Who the daemon says it is.
 * @throws DaemonError for what no node can be: then something else answers, or it is not as the agent knows it
 */
export function readIdentity(answer: unknown): Identity {
  const publicKey = valueAt(answer, "nodePubkey");
  if (typeof publicKey !== "string" || !isPublicKey(publicKey)) {
    throw invalid(`nodePubkey is no public key, got ${shown(publicKey)}`);
  }
  const prefix = valueAt(answer, "nodeSubnet");
  if (typeof prefix !== "string" || !isNodePrefix(prefix)) {
    throw invalid(`nodeSubnet is no /64 inside ${overlayNetwork}, got ${shown(prefix)}`);
  }
  if (prefix !== prefixOfKey(publicKey)) {
    throw invalid(`nodeSubnet is not that of its key, which is ${prefixOfKey(publicKey)}, got ${shown(prefix)}`);
  }
  // Daemons before 0.7.8 say none.
  const address = valueAt(answer, "nodeIp") ?? addressOfKey(publicKey);
  if (typeof address !== "string" || !isOverlayAddress(address)) {
    throw invalid(`nodeIp is no address inside ${overlayNetwork}, got ${shown(address)}`);
  }
  if (address !== addressOfKey(publicKey)) {
    throw invalid(`nodeIp is not that of its key, which is ${addressOfKey(publicKey)}, got ${shown(address)}`);
  }
  return { publicKey, address, prefix };
}

function invalid(message: string): DaemonError {
  return new DaemonError("DaemonAnswerInvalid", `the daemon says what cannot be: ${message}`);
}

function shown(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value).slice(0, 80);
}
