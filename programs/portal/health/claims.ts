import type { Claim, ClaimUsage } from "../objects/claim.ts";
import { age, since } from "../words/age.ts";
import { percent } from "../words/percent.ts";
import { byConcern, type Concern } from "./concern.ts";

/** A volume claim as people look at it. */
export interface ClaimHealth {
  readonly namespace: string;
  readonly name: string;
  readonly concern: Concern;
  /** @default - it is well */
  readonly reason?: string;
  /** Bytes. @default - unknown */
  readonly used?: number;
  /** Bytes. @default - it has no volume yet */
  readonly capacity?: number;
  /** Share that is used. @default - unknown */
  readonly fraction?: number;
}

/** From here on there is still time to make a volume larger, which takes days where somebody must be asked. */
const nearlyFull = 0.8;
/** From here on many programs begin to fail: databases and logs need room to compact. */
const full = 0.9;
/** Provisioners make a volume in about a minute; whoever waits longer most likely waits for a pod that uses the claim. */
const provisioning = 5 * 60_000;

/** Volume claims, those that are unwell first and the fuller before the emptier. */
export function claimsHealth(
  claims: readonly Claim[],
  usage: readonly ClaimUsage[],
  now: number,
): readonly ClaimHealth[] {
  const usages = new Map(usage.map((one) => [`${one.namespace}/${one.name}`, one]));
  return claims
    .map((claim) => healthOf(claim, usages.get(`${claim.namespace}/${claim.name}`), now))
    .sort(byConcern)
    .sort((a, b) => (a.concern === b.concern ? (b.fraction ?? -1) - (a.fraction ?? -1) : 0));
}

function healthOf(claim: Claim, usage: ClaimUsage | undefined, now: number): ClaimHealth {
  const { namespace, name } = claim;
  // The kubelet counts what the file system has, which is a little less than what was asked for.
  const capacity = usage?.capacity ?? claim.capacity;
  const fraction = usage && usage.capacity > 0 ? usage.used / usage.capacity : undefined;
  return { namespace, name, ...problemOf(claim, fraction, now), used: usage?.used, capacity, fraction };
}

function problemOf(claim: Claim, fraction: number | undefined, now: number): Pick<ClaimHealth, "concern" | "reason"> {
  if (claim.phase === "Lost") return { concern: "act", reason: "its volume is gone" };
  if (claim.phase === "Pending") {
    const waited = since(claim.created, now) ?? 0;
    if (waited < provisioning) return { concern: "fine" };
    const from = claim.storageClass === undefined ? "" : ` of ${claim.storageClass}`;
    return { concern: "look", reason: `waits for a volume${from} for ${age(waited)}` };
  }
  if (fraction === undefined || fraction < nearlyFull) return { concern: "fine" };
  return { concern: fraction < full ? "look" : "act", reason: `${percent(fraction)} full` };
}
