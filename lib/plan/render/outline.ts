import { describeRef } from "../../kubernetes/object-ref.ts";
import { must } from "../../must.ts";
import { valueFor } from "../../value-for.ts";
import { counted, grouped, listed } from "../../wording.ts";
import type {
  Action,
  Change,
  ChartChange,
  Danger,
  Noise,
  NoiseReason,
  Plan,
  Restart,
  RestartEffect,
  Side,
} from "../document.ts";
import { groupBy } from "../group-by.ts";

/** The changes of one application on one cluster. */
export interface Section {
  readonly cluster: string;
  readonly application: string;
  readonly charts: readonly ChartChange[];
  readonly changes: readonly Change[];
  /** Changes with nothing but folded fields, where they are too many to be named: a new version leaves its label on all that a chart makes. */
  readonly folded: readonly Change[];
}

/** So many objects without anything to read are shown one by one. */
const fewFolded = 5;

/** An object that a danger is about, and its changes in all clusters. */
export interface Concerned {
  /** `Deployment whoami/whoami`. */
  readonly name: string;
  readonly changes: readonly Change[];
}

/** The sign that stands before an object. */
export const actionSigns: Readonly<Record<Action, string>> = {
  added: "+",
  changed: "~",
  removed: "-",
  renamed: "→",
  moved: "→",
};

/** The plan's charts and changes by cluster and application, in this order. */
export function sectionsOf({ charts, changes }: Plan): Section[] {
  const ofCharts = groupBy(placeOf, charts);
  const ofChanges = groupBy(placeOf, changes);
  const places = [...charts, ...changes].map(({ cluster, application }) => ({ cluster, application }));
  return [...new Map(places.map((place) => [`${place.cluster}\n${place.application}`, place]))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, place]) => {
      const all: readonly Change[] = ofChanges.get(placeOf(place)) ?? [];
      const folded = all.filter(isFolded);
      const isFew = folded.length <= fewFolded;
      return {
        ...place,
        charts: ofCharts.get(placeOf(place)) ?? [],
        changes: isFew ? all : all.filter((change) => !isFolded(change)),
        folded: isFew ? [] : folded,
      };
    });
}

function isFolded({ action, fields, risks, restarts }: Change): boolean {
  return action === "changed" && fields.length === 0 && risks.length === 0 && restarts.length === 0;
}

/** `chart cert-manager v1.21.1 → v1.21.2`, or `chart cert-manager v1.21.2, the values changed` */
export function chartLine({ name, before, after, because }: ChartChange): string {
  if (before === null) return `chart ${name} ${after}, added`;
  if (after === null) return `chart ${name} ${before}, removed`;
  if (before === after) return `chart ${name} ${after}, ${because ?? "with other input"}`;
  return `chart ${name} ${before} → ${after}${because === null ? "" : `, ${because}`}`;
}

/** The objects of a danger, in the order of the plan. */
export function concernedBy({ changes }: Plan, danger: Danger): Concerned[] {
  const found = new Map<string, Change[]>();
  for (const index of danger.changes) {
    const change = must(changes[index], "change of a danger");
    valueFor(found, describeRef(change.object), (): Change[] => []).push(change);
  }
  return [...found].map(([name, same]) => ({ name, changes: same }));
}

/** `home / whoami`: where a change or a section belongs. */
export function placeOf({ cluster, application }: Pick<Change, "cluster" | "application">): string {
  return `${cluster} / ${application}`;
}

/** `origin/main at 3f2a1bc4d5`; of what is named by its id, enough of that to find it by. */
export function sideName(side: Side): string {
  return sideParts(side).join(" at ");
}

/** The name of a side and the short id of its commit, as far as they differ. */
export function sideParts({ name, commit }: Side): string[] {
  if (commit === null) return [name];
  const id = commit.slice(0, 10);
  return commit.startsWith(name) ? [id] : [name, id];
}

/** Says that `dist/` is not what is planned; undefined when it is. */
export function staleNote({ stale }: Plan): string | undefined {
  return stale.length === 0
    ? undefined
    : `dist/ is stale in ${counted(stale.length, "file")}: this is what synth would make of it`;
}

/** `1 added, 2 changed, 9,990 unchanged`: what there is none of is left out. */
export function countsOf({ summary }: Plan): string {
  const { added, changed, removed, renamed, moved, unchanged } = summary;
  const counts = Object.entries({ added, changed, removed, renamed, moved, unchanged }).filter(
    ([, count]) => count > 0,
  );
  return counts.length === 0
    ? "nothing to compare"
    : counts.map(([word, count]) => `${grouped(count)} ${word}`).join(", ");
}

/** What stands beside the counts: `2 dangers`, then `1 warning` and `3 workloads restart`. */
export function notesOf(plan: Plan): { readonly dangers: string[]; readonly others: string[] } {
  const { dangers } = plan.summary;
  const warnings = plan.changes.flatMap(({ risks }) => risks).filter(({ severity }) => severity === "warning").length;
  const restarts = restartCount(plan);
  const unseen = plan.charts.filter((chart) => chart.unseen !== null).length;
  return {
    dangers: dangers > 0 ? [counted(dangers, "danger")] : [],
    others: [
      ...(warnings > 0 ? [counted(warnings, "warning")] : []),
      ...(restarts > 0 ? [`${counted(restarts, "workload")} ${restarts === 1 ? "restarts" : "restart"}`] : []),
      ...(unseen > 0 ? [`${counted(unseen, "chart")} not looked into`] : []),
    ],
  };
}

/** How many workloads replace their pods; one that does so for two reasons counts once. */
function restartCount({ changes }: Plan): number {
  const names = changes.flatMap(({ cluster, restarts }) =>
    restarts.filter(({ effect }) => effect === "restart").map(({ workload }) => `${cluster} ${describeRef(workload)}`),
  );
  return new Set(names).size;
}

/** Where a relocated object was, as far as that differs: `whoami/old in application whoami`. */
export function originOf({ from, object, application }: Change): string | undefined {
  if (from === null) return undefined;
  const name = `${from.namespace === null ? "" : `${from.namespace}/`}${from.name}`;
  const here = from.name === object.name && from.namespace === object.namespace;
  const elsewhere = from.application === application ? "" : `application ${from.application}`;
  return [here ? "" : name, elsewhere].filter((part) => part !== "").join(" in ");
}

const noiseWords: Readonly<Record<NoiseReason, readonly [string, string]>> = {
  checksum: ["checksum", "checksums"],
  manager: ["label of a manager", "labels of managers"],
  version: ["version label", "version labels"],
  source: ["source header", "source headers"],
  order: ["order of a list", "orders of lists"],
  spelling: ["spelling of a value", "spellings of values"],
  description: ["description in a schema", "descriptions in schemas"],
  schema: ["place in a schema", "places in schemas"],
};

/** `3 folded: 2 checksums and 1 version label`; undefined when there is nothing. */
export function noiseNote({ noise }: Change): string | undefined {
  return noise.length === 0 ? undefined : `${grouped(noise.length)} folded: ${listed(reasonsIn(noise))}`;
}

/** `212 objects change only in what is folded: 212 version labels`; undefined when there are none. */
export function foldedNote({ folded }: Section): string | undefined {
  if (folded.length === 0) return undefined;
  const reasons = listed(reasonsIn(folded.flatMap(({ noise }) => noise)));
  return `${counted(folded.length, "object")} change only in what is folded: ${reasons}`;
}

function reasonsIn(noise: readonly Noise[]): string[] {
  return Object.entries(noiseWords).flatMap(([reason, words]) => {
    const count = noise.filter((item) => item.reason === reason).length;
    return count === 0 ? [] : [counted(count, ...words)];
  });
}

const effectWords: Readonly<Record<RestartEffect, string>> = {
  restart: "restarts",
  "next-run": "next run",
  "in-place": "no restart",
  stale: "not restarted",
};

/** `restarts Deployment whoami/whoami: pods are replaced ...` */
export function restartNote({ effect, workload, message }: Restart): string {
  return `${effectWords[effect]}: ${describeRef(workload)}: ${message}`;
}
