import { age } from "../words/age.ts";
import { counted } from "../words/counted.ts";
import type { ApplicationsHealth } from "./applications.ts";
import type { BackupHealth } from "./backups.ts";
import type { CertificateHealth } from "./certificates.ts";
import type { ClaimHealth } from "./claims.ts";
import { type Concern, worst } from "./concern.ts";
import type { NodeHealth } from "./nodes.ts";
import type { PodsHealth } from "./pods.ts";
import type { WarningGroup } from "./warnings.ts";

/** What is known of the cluster's health; undefined members are not known. */
export interface KnownHealth {
  readonly applications?: ApplicationsHealth;
  readonly nodes?: readonly NodeHealth[];
  readonly pods?: PodsHealth;
  readonly claims?: readonly ClaimHealth[];
  readonly certificates?: readonly CertificateHealth[];
  readonly warnings?: readonly WarningGroup[];
  readonly backups?: readonly BackupHealth[];
}

/** Part of the summary, which a section tells in full. */
export interface SummaryPart {
  readonly section: keyof KnownHealth;
  readonly concern: Concern;
  readonly text: string;
}

/** The whole cluster in one line. */
export interface Summary {
  readonly concern: Concern;
  readonly headline: string;
  /** Worst first. */
  readonly parts: readonly SummaryPart[];
}

/**
 * The health of all that is known.
 * @param unseen what cannot be seen, as people call it
 */
export function summaryOf(known: KnownHealth, unseen: readonly string[]): Summary {
  const { applications, nodes, pods, claims, certificates, warnings, backups } = known;
  const parts = [
    ...(applications ? countedPart("applications", membersOf(applications), "application", "well") : []),
    ...(nodes ? countedPart("nodes", nodes, "node", "ready") : []),
    ...(pods ? podsPart(pods) : []),
    ...(claims ? countedPart("claims", claims, "volume", "well") : []),
    ...(certificates ? countedPart("certificates", certificates, "certificate", "valid") : []),
    ...(warnings ? warningsPart(warnings) : []),
    ...(backups ? backupsPart(backups) : []),
  ];
  const of = (concern: Concern) => parts.filter((part) => part.concern === concern);
  const concern = worst(parts.map((part) => part.concern));
  return {
    concern,
    headline: headlineOf(concern, parts.length > 0, unseen),
    parts: [...of("act"), ...of("look"), ...of("fine")],
  };
}

function headlineOf(concern: Concern, isKnown: boolean, unseen: readonly string[]): string {
  if (concern === "act") return "Needs attention";
  if (concern === "look") return "Worth a look";
  if (!isKnown) return unseen.length > 0 ? "Nothing can be seen" : "Asking the cluster";
  return unseen.length > 0 ? `All is well, but ${unseen.join(", ")} cannot be seen` : "All is well";
}

type Concerned = readonly { readonly concern: Concern }[];

function membersOf({ roots, waves }: ApplicationsHealth): Concerned {
  return [...roots, ...waves.flatMap(({ applications }) => applications)];
}

function countedPart(
  section: keyof KnownHealth,
  members: Concerned,
  one: string,
  well: string,
): readonly SummaryPart[] {
  if (members.length === 0) return [];
  const concerns = members.map(({ concern }) => concern);
  const unwell = concerns.filter((concern) => concern !== "fine").length;
  const all = counted(members.length, one);
  return [{ section, concern: worst(concerns), text: unwell === 0 ? `${all} ${well}` : `${unwell} of ${all} unwell` }];
}

function podsPart({ counts, unwell }: PodsHealth): readonly SummaryPart[] {
  // What has ended as it should is history.
  const count = counts.running + counts.waiting + counts.terminating + counts.failed;
  if (count === 0) return [];
  const text =
    unwell.length === 0 ? `${counted(count, "pod")} well` : `${unwell.length} of ${counted(count, "pod")} unwell`;
  return [{ section: "pods", concern: worst(unwell.map(({ concern }) => concern)), text }];
}

/** Warnings alone worry nobody: what they led to is unwell by itself. */
function warningsPart(warnings: readonly WarningGroup[]): readonly SummaryPart[] {
  const kinds = warnings.length;
  return kinds === 0
    ? []
    : [{ section: "warnings", concern: "fine", text: `${counted(kinds, "kind")} of warnings in the last hour` }];
}

function backupsPart(backups: readonly BackupHealth[]): readonly SummaryPart[] {
  const part = countedPart("backups", backups, "backup", "well");
  const ages = backups.flatMap(({ newest }) => newest?.age ?? []);
  if (ages.length === 0 || part.some(({ concern }) => concern !== "fine")) return part;
  return [{ section: "backups", concern: "fine", text: `last backup ${age(Math.min(...ages))} ago` }];
}
