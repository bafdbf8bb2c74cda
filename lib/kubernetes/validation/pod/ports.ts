import type { JsonObject } from "../../manifest.ts";
import { formatPath, type Path } from "../../path.ts";
import { numberIn, objectsIn, textIn } from "../fields.ts";
import { accepted, type Report } from "../validator.ts";
import type { Container } from "./container.ts";

interface Port {
  readonly path: Path;
  readonly number: number | undefined;
  readonly protocol: string;
  readonly hostPort: number;
  readonly hostIp: string;
}

/** What the ports of the containers of one pod must be to each other, and to the network of the node. */
export function validatePorts(
  containers: readonly Container[],
  { hostNetwork, isPod }: { readonly hostNetwork: boolean; readonly isPod: boolean },
  report: Report,
): void {
  const onHost = new Set<string>();
  const names = new Map<string, Path>();
  const seen = new Map<string, Port[]>();
  for (const { list, value, path } of containers) {
    const values = objectsIn(value, "ports");
    if (values.length === 0) continue;
    // Init containers run one after the other.
    const taken = list === "containers" ? onHost : new Set<string>();
    const own = new Set<string>();
    for (const [index, item] of values.entries()) {
      const port = portOf(item, [...path, "ports", index], hostNetwork && isPod);
      validateName(textIn(item, "name"), port.path, own, names, report);
      validateHostPort(port, taken, report);
      if (hostNetwork && list === "containers" && port.hostPort !== 0 && port.hostPort !== port.number)
        report(
          [...port.path, "hostPort"],
          `must be the container port ${port.number} with hostNetwork, got ${port.hostPort}`,
        );
      warnOfOverlaps(port, seen, report);
    }
  }
}

/** In a Pod on the network of its node, the API server gives every port its number on the node. */
function portOf(value: JsonObject, path: Path, isOnHost: boolean): Port {
  const number = numberIn(value, "containerPort");
  const hostPort = numberIn(value, "hostPort") ?? 0;
  return {
    path,
    number,
    protocol: textIn(value, "protocol") || "TCP",
    hostPort: isOnHost && hostPort === 0 ? (number ?? 0) : hostPort,
    hostIp: textIn(value, "hostIP"),
  };
}

function validateName(name: string, path: Path, own: Set<string>, all: Map<string, Path>, report: Report): void {
  if (name === "") return;
  const first = all.get(name);
  if (own.has(name)) report([...path, "name"], `repeats the port name ${name} of the container`);
  else if (first !== undefined)
    report(
      [...path, "name"],
      `repeats the name of ${formatPath(first)}, which Services and probes find first`,
      accepted,
    );
  own.add(name);
  if (first === undefined) all.set(name, path);
}

function validateHostPort({ path, hostPort, hostIp, protocol }: Port, taken: Set<string>, report: Report): void {
  if (hostPort === 0) {
    if (hostIp !== "") report([...path, "hostIP"], "is ignored without hostPort", accepted);
    return;
  }
  const key = `${protocol}/${hostIp}/${hostPort}`;
  if (taken.has(key)) report([...path, "hostPort"], `repeats host port ${hostPort}/${protocol} of the pod`);
  taken.add(key);
}

function warnOfOverlaps(port: Port, seen: Map<string, Port[]>, report: Report): void {
  const key = `${port.number}/${port.protocol}`;
  const others = seen.get(key);
  if (others === undefined) {
    seen.set(key, [port]);
    return;
  }
  for (const other of others) {
    const relation = relationOf(port, other);
    if (relation !== undefined) report(port.path, `${relation} ${formatPath(other.path)}`, accepted);
  }
  others.push(port);
}

function relationOf(port: Port, other: Port): string | undefined {
  if (port.hostPort === other.hostPort && port.hostIp === other.hostIp) return "repeats";
  if (port.hostPort === 0 || other.hostPort === 0) return "overlaps with";
  const isAmbiguous = port.hostPort === other.hostPort && (port.hostIp === "") !== (other.hostIp === "");
  return isAmbiguous ? "is ambiguous with" : undefined;
}
