import { isIPv4 } from "node:net";
import type { Answer } from "./answer.ts";
import type { Forwarding, Neighbour, Route } from "./network.ts";

/**
 * Reads `ip -json route show`. What the kernel made of addresses, and what has a form that the agent never writes, is left out: it is
 * somebody else's.
 * @param device the interface that the command asked about, which the answer then leaves out
 * @throws AnswerError
 */
export function parseRoutes(answer: Answer, device?: string): readonly Route[] {
  return answer.list().flatMap((route) => {
    const type = route.field("type").textOrNone() ?? "unicast";
    if (route.field("protocol").textOrNone() === "kernel" || !forms.includes(type)) return [];
    const via = route.field("gateway").isMissing ? undefined : route.field("gateway").address();
    const source = route.field("prefsrc").isMissing ? undefined : route.field("prefsrc").address();
    const metric = route.field("metric").isMissing ? undefined : route.field("metric").count();
    const dev = type === "unicast" ? (device ?? route.field("dev").textOrNone()) : undefined;
    return [
      {
        destination: asNetwork(route.field("dst").text()),
        ...(dev !== undefined && { device: dev }),
        ...(via !== undefined && { via }),
        ...(source !== undefined && { source }),
        ...(metric !== undefined && { metric }),
      },
    ];
  });
}

const forms: readonly string[] = ["unicast", "unreachable"];

/** The tool writes a single address without the length of its prefix. */
function asNetwork(destination: string): string {
  if (destination === "default" || destination.includes("/")) return destination;
  return `${destination}/${isIPv4(destination) ? 32 : 128}`;
}

/**
 * Reads `ip -json neighbour show nud permanent`.
 * @throws AnswerError
 */
export function parseNeighbours(answer: Answer): readonly Neighbour[] {
  return answer
    .list()
    .filter((neighbour) => !neighbour.field("lladdr").isMissing)
    .map((neighbour) => ({ address: neighbour.field("dst").address(), mac: neighbour.field("lladdr").mac() }));
}

/**
 * Reads `bridge -json fdb show` of a VXLAN.
 * @throws AnswerError
 */
export function parseForwarding(answer: Answer): readonly Forwarding[] {
  return answer
    .list()
    .filter((entry) => !entry.field("dst").isMissing)
    .map((entry) => ({ mac: entry.field("mac").mac(), node: entry.field("dst").address() }));
}
