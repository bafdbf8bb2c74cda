import { type Problem, quote } from "../errors.ts";
import { minimumOfNode } from "../k3s/minimum.ts";
import { parseQuantity } from "../kubernetes/quantity.ts";
import { type Foundation, k3sVersionOf } from "./foundation.ts";
import { minorOfRelease } from "./k3s-version.ts";

/** What is wrong with the machines of nodes, and with the releases that they run beside each other. */
export function machines(config: Foundation): Problem[] {
  return Object.entries(config.nodes).flatMap(([name, node]) => {
    const where = `nodes.${name}`;
    return [...login(where, node), ...hardware(where, node), ...release(where, node, config)];
  });
}

type NodeOf = Foundation["nodes"][string];

function login(where: string, { ssh: { user, sudo } }: NodeOf): Problem[] {
  if (user === "root" || sudo) return [];
  const fix = "set sudo, and let that user become root without a password";
  return [{ where: `${where}.ssh.user`, what: "may not install K3s", got: quote(user), fix }];
}

function hardware(where: string, { role, resources }: NodeOf): Problem[] {
  if (resources === undefined) return [];
  const least = minimumOfNode[role];
  return (["cpu", "memory"] as const).flatMap((field): Problem[] => {
    const value = resources[field];
    if ((parseQuantity(value) ?? 0n) >= (parseQuantity(least[field]) ?? 0n)) return [];
    const fix = `give it at least ${least[field]}`;
    return [{ where: `${where}.resources.${field}`, what: `is too little for K3s as ${role}`, got: quote(value), fix }];
  });
}

/**
 * An API server may be one minor version older than another one, and a kubelet not newer than any of them.
 * @see https://kubernetes.io/releases/version-skew-policy/
 */
function release(where: string, node: NodeOf, { k3sVersion, nodes }: Foundation): Problem[] {
  if (node.k3sVersion === undefined) return [];
  const at = { where: `${where}.k3sVersion`, got: quote(node.k3sVersion) };
  const own = numberOf(node.k3sVersion);
  if (Math.abs(own - numberOf(k3sVersion)) > 1) {
    const fix = "stay within one minor version";
    return [{ ...at, what: `is more than one minor version away from k3sVersion ${k3sVersion}`, fix }];
  }
  const older = Object.entries(nodes).find(
    ([, other]) => other.role === "server" && numberOf(k3sVersionOf({ k3sVersion }, other)) < own,
  );
  if (node.role === "server" || older === undefined) return [];
  const fix = "upgrade all servers first";
  return [{ ...at, what: `is of a newer minor version than server nodes.${older[0]}`, fix }];
}

function numberOf(version: string): number {
  return Number(minorOfRelease(version).split(".")[1]);
}
