import { describeRef } from "../../kubernetes/object-ref.ts";
import { counted, grouped, listed } from "../../wording.ts";
import type { Action, Change, NoiseReason, Plan, Restart, RestartEffect, Risk } from "../document.ts";
import { rankOfDeletion } from "../risks/deletion.ts";
import { rankOf } from "../risks/labels.ts";

/** The changes of one application on one cluster. */
export interface Section {
  readonly cluster: string;
  readonly application: string;
  readonly changes: readonly Change[];
}

/** One risk and the change that carries it. */
export interface Finding {
  readonly change: Change;
  readonly risk: Risk;
}

/** The sign that stands before an object. */
export const actionSigns: Readonly<Record<Action, string>> = {
  added: "+",
  changed: "~",
  removed: "-",
  renamed: "→",
  moved: "→",
};

/** The plan's changes, which are sorted already, by cluster and application. */
export function sectionsOf({ changes }: Plan): Section[] {
  const sections: (Section & { changes: Change[] })[] = [];
  for (const change of changes) {
    const last = sections.at(-1);
    if (last?.cluster === change.cluster && last.application === change.application) last.changes.push(change);
    else sections.push({ cluster: change.cluster, application: change.application, changes: [change] });
  }
  return sections;
}

/** All dangers, what cannot be undone first. */
export function dangersOf({ changes }: Plan): Finding[] {
  const found = changes.flatMap((change) =>
    change.risks.filter(({ severity }) => severity === "danger").map((risk) => ({ change, risk })),
  );
  const rank = ({ change, risk }: Finding) =>
    rankOf(risk.label) * 1_000 + (risk.label === "deleted" ? rankOfDeletion(change) : 0);
  return found.sort((a, b) => rank(a) - rank(b));
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
  const warnings = plan.changes.flatMap(({ risks }) => risks).length - dangers;
  const restarts = restartCount(plan);
  return {
    dangers: dangers > 0 ? [counted(dangers, "danger")] : [],
    others: [
      ...(warnings > 0 ? [counted(warnings, "warning")] : []),
      ...(restarts > 0 ? [`${counted(restarts, "workload")} ${restarts === 1 ? "restarts" : "restart"}`] : []),
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
  version: ["version label", "version labels"],
  source: ["source header", "source headers"],
  order: ["order of a list", "orders of lists"],
  spelling: ["spelling of a value", "spellings of values"],
};

/** `3 folded: 2 checksums and 1 version label`; undefined when there is nothing. */
export function noiseNote({ noise }: Change): string | undefined {
  if (noise.length === 0) return undefined;
  const reasons = Object.entries(noiseWords).flatMap(([reason, words]) => {
    const count = noise.filter((item) => item.reason === reason).length;
    return count === 0 ? [] : [counted(count, ...words)];
  });
  return `${grouped(noise.length)} folded: ${listed(reasons)}`;
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
