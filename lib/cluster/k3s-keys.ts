import { isDeepStrictEqual } from "node:util";
import { type Problem, quote } from "../errors.ts";
import { contradictionsOf } from "../k3s/configuration/contradictions.ts";
import { isCritical, keysOf, type Role } from "../k3s/configuration/schemas.ts";
import { insteadOfSecret, mayHoldSecret } from "../k3s/configuration/secret-keys.ts";
import { ofOtherRole, unknownKey } from "../k3s/configuration/unknown-key.ts";
import type { Json } from "../kubernetes/manifest.ts";
import type { Cluster } from "./cluster.ts";
import type { Foundation } from "./foundation.ts";
import { ownerOf, ownerOfComponent } from "./k3s-owners.ts";
import { nodeConfigs } from "./node-config.ts";

/** A place where people say keys of K3s' configuration. */
interface Place {
  readonly where: string;
  readonly role: Role;
  readonly keys: Readonly<Record<string, Json | undefined>>;
}

/** What people say of K3s that something else says already, that is a secret, or that is for the other role. */
export function k3sKeys({ k3s, nodes }: Foundation): Problem[] {
  const places: Place[] = [
    { where: "k3s.server", role: "server", keys: k3s.server },
    { where: "k3s.agent", role: "agent", keys: k3s.agent },
    ...Object.entries(nodes).map(([name, node]) => ({
      where: `nodes.${name}.k3s`,
      role: node.role,
      keys: node.k3s ?? {},
    })),
  ];
  return places.flatMap(({ where, role, keys }) =>
    Object.entries(keys).flatMap(([key, value]): Problem[] => {
      const place = `${where}.${key}`;
      if (value === undefined) return [];
      if (!keysOf(role).has(key)) return [{ where: place, ...ofOtherRole(key, role) }];
      const secret = insteadOfSecret(key, value);
      if (secret !== undefined)
        return [{ where: place, what: "is a secret, which does not belong in Git", fix: secret }];
      const owner = ownerOf(key);
      if (owner !== undefined) return [{ where: place, what: owner.what, fix: owner.fix }];
      return key === "disable" ? disabled(place, value) : [];
    }),
  );
}

function disabled(where: string, value: Json): Problem[] {
  return [value].flat().flatMap((component, position): Problem[] => {
    const owner = ownerOfComponent(String(component));
    if (owner === undefined) return [];
    return [{ where: `${where}[${position}]`, what: owner.what, got: quote(component), fix: owner.fix }];
  });
}

/** Contradictions between the keys of one node, whoever says them: of a whole role, or, where not all its nodes have one, of a node. */
export function k3sContradictions(cluster: Cluster, where: string): Problem[] {
  const found = nodeConfigs(cluster).map(({ node, config }) => ({ node, contradictions: contradictionsOf(config) }));
  const problems = found.flatMap(({ node, contradictions }) =>
    contradictions.map((each): Problem => {
      const { key, what, fix } = each;
      const isOfRole =
        !Object.hasOwn(node.k3s ?? {}, key) &&
        found.every(
          (other) =>
            other.node.role !== node.role ||
            other.contradictions.some((contradiction) => isDeepStrictEqual(contradiction, each)),
        );
      const place = isOfRole ? `k3s.${node.role}` : `nodes.${node.name}.k3s`;
      return { where: `${where} ${place}.${key}`, what, fix };
    }),
  );
  return problems.filter(
    (problem, index) => problems.findIndex((other) => isDeepStrictEqual(other, problem)) === index,
  );
}

/** Whether what a person writes in a field of a cluster is not to be shown. */
export function isSecretOfK3s(path: readonly PropertyKey[]): boolean {
  const start = path.indexOf("k3s");
  return start >= 0 && path.slice(start).some((step) => mayHoldSecret(String(step)));
}

/** What is wrong with a field of a cluster that looks like a key of K3s, but is none where it stands. */
export function unknownK3sKey(path: readonly PropertyKey[]): Pick<Problem, "what" | "fix"> | undefined {
  const [first, second, third, fourth] = path.map(String);
  if (first === "k3s" && third !== undefined && (second === "server" || second === "agent")) {
    return unknownKey(third, second);
  }
  if (first !== "nodes" || third !== "k3s" || fourth === undefined) return undefined;
  const owner = ownerOf(fourth);
  if (owner !== undefined) return { what: owner.what, fix: owner.fix };
  if (!isCritical(fourth)) return unknownKey(fourth);
  return { what: "must be equal on all servers", fix: `set ${fourth} in k3s.server` };
}
