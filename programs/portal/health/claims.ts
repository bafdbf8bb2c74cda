import type { Claim, ClaimUsage } from "../objects/claim.ts";
import { age, since } from "../words/age.ts";
import { percent } from "../words/percent.ts";
import { byConcernAndName, type Finding, fullName, type Health } from "./health.ts";
import { fullness, type Load } from "./load.ts";

/** A volume claim as people look at it. */
export interface ClaimHealth extends Health {
  /** Bytes. @default - it has no volume yet */
  readonly load?: Load;
}

/** Provisioners make a volume in about a minute; whoever waits longer most likely waits for a pod that uses the claim. */
const provisioning = 5 * 60_000;

/** Volume claims, those that are unwell first. */
export function claimsHealth(
  claims: readonly Claim[],
  usage: readonly ClaimUsage[],
  now: number,
): readonly ClaimHealth[] {
  const usages = new Map(usage.map((each) => [fullName(each), each]));
  return claims
    .map((claim): ClaimHealth => {
      const { namespace, name } = claim;
      const used = usages.get(fullName(claim));
      // The kubelet counts what the file system has, which is a little less than what was asked for.
      const total = used?.capacity ?? claim.capacity;
      const load = total ? { total, used: used?.used } : undefined;
      return { kind: "PersistentVolumeClaim", namespace, name, ...findingOf(claim, load, now), load };
    })
    .sort(byConcernAndName);
}

function findingOf({ phase, created }: Claim, load: Load | undefined, now: number): Finding {
  if (phase === "Lost") return { concern: "act", state: "its volume is gone" };
  if (phase === "Pending") {
    const waited = since(created, now) ?? 0;
    return { concern: waited < provisioning ? "fine" : "look", state: `waits for a volume for ${age(waited)}` };
  }
  if (load?.used === undefined) return { concern: "fine", state: "bound" };
  const share = load.used / load.total;
  return { concern: fullness(share), state: `${percent(share)} full` };
}
