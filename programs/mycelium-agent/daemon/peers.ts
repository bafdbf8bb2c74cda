import { stringAt } from "../../kubernetes/answer.ts";
import { DaemonError } from "./daemon-error.ts";
import { normalEndpoint } from "./endpoint.ts";

/** Another daemon that the node's knows. */
export interface DaemonPeer {
  /** Like `tcp://192.168.1.10:9651`. */
  readonly endpoint: string;
  /** How it is known: from the settings or the API, by discovery in the LAN, or because it connected. */
  readonly type: "static" | "linkLocalDiscovery" | "inbound";
  readonly state: "alive" | "connecting" | "dead";
}

/**
 * The peers of an answer, without those that are known by no address.
 * @throws DaemonError for an answer that is no list of peers
 */
export function readPeers(answer: unknown): readonly DaemonPeer[] {
  if (!Array.isArray(answer)) throw new DaemonError("DaemonAnswerInvalid", "the daemon's peers are no list");
  return answer.flatMap((each: unknown) => {
    const [proto, socket] = [stringAt(each, "endpoint", "proto"), stringAt(each, "endpoint", "addr", "socket")];
    const [type, state] = [stringAt(each, "type"), stringAt(each, "connectionState")];
    if (!isType(type) || !isState(state)) {
      throw new DaemonError("DaemonAnswerInvalid", "one of the daemon's peers is none that the agent knows");
    }
    const endpoint = socket === undefined ? undefined : normalEndpoint(`${proto}://${socket}`);
    return endpoint === undefined ? [] : [{ endpoint, type, state }];
  });
}

function isType(text: string | undefined): text is DaemonPeer["type"] {
  return text === "static" || text === "linkLocalDiscovery" || text === "inbound";
}

function isState(text: string | undefined): text is DaemonPeer["state"] {
  return text === "alive" || text === "connecting" || text === "dead";
}
