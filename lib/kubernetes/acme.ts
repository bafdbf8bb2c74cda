import { isJsonObject, type Json, listAt, objectAt, textOf } from "./manifest.ts";

/** The ways in which an ACME server has a name proven. */
export type AcmeChallenge = "dns01" | "http01";

/**
 * The challenges by which an issuer of ACME could prove a name; undefined when it is of another type. A wildcard can only be proven
 * by DNS-01.
 * @see https://cert-manager.io/docs/configuration/acme/#adding-multiple-solver-types
 */
export function challengesFor(issuer: Json, name: string): ReadonlySet<AcmeChallenge> | undefined {
  const { acme } = objectAt(issuer, "spec");
  if (!isJsonObject(acme)) return undefined;
  const possible: readonly AcmeChallenge[] = name.startsWith("*.") ? ["dns01"] : ["dns01", "http01"];
  const solvers = listAt(acme, "solvers").filter((solver) => selects(objectAt(solver, "selector"), name));
  return new Set(possible.filter((challenge) => solvers.some((solver) => objectAt(solver)[challenge] !== undefined)));
}

/** Labels are left out, which only the certificate knows. */
function selects(selector: Json, name: string): boolean {
  const [names, zones] = [listAt(selector, "dnsNames"), listAt(selector, "dnsZones")];
  if (names.length + zones.length === 0) return true;
  return names.includes(name) || zones.some((zone) => name === zone || name.endsWith(`.${textOf(zone)}`));
}
