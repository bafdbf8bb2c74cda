import { automationOf } from "../../kubernetes/argo-cd/application.ts";
import { sourcesOf } from "../../kubernetes/argo-cd/sources.ts";
import { type Json, type JsonObject, stringAt } from "../../kubernetes/manifest.ts";
import { listed } from "../../wording.ts";
import type { Risk } from "../document.ts";
import { applicationType, chartsOf, type Subject } from "../subject.ts";
import { danger, isRecreated, type RiskRule, warning } from "./rule.ts";

/** Applications that read another repository, revision or folder, and charts that come from elsewhere. */
export const source: RiskRule = (comparison) => {
  const { type, before, after } = comparison;
  if (!before || !after || isRecreated(comparison)) return [];
  return [...(type === applicationType ? folders(before.data, after.data) : []), ...charts(before, after)];
};

/** The parts of a source, and how they are told when they change. */
const parts: readonly (readonly [field: string, unsaid: string, name: string])[] = [
  ["repoURL", "", ""],
  ["targetRevision", "HEAD", "revision "],
  ["path", ".", "folder "],
];

function folders(before: Json, after: Json): Risk[] {
  const [old, now] = [before, after].map(foldersOf);
  return (now ?? []).flatMap((is, index) => {
    const was = old?.[index];
    if (was === undefined) return [];
    const changes = parts.flatMap(([field, unsaid, name]) => {
      const [from, to] = [was, is].map((side) => stringAt(side, field) ?? unsaid);
      return from === to ? [] : [`${name}${to} instead of ${from}`];
    });
    if (changes.length === 0) return [];
    const pruned = automationOf(after).prune ? ", and what is not there is deleted" : "";
    const message = `it deploys what is in ${listed(changes)}: nothing syncs until Argo CD may read it and finds the folder${pruned}`;
    return [danger("source-changed", message)];
  });
}

/** Sources that are no chart, in their order. */
function foldersOf(application: Json): JsonObject[] {
  return sourcesOf(application).flatMap(({ source: each }) => (each.chart === undefined ? [each] : []));
}

function charts(before: Subject, after: Subject): Risk[] {
  const old = repositoriesOf(before);
  return [...repositoriesOf(after)].flatMap(([chart, to]) => {
    const from = old.get(chart);
    if (from === undefined || from === to) return [];
    return [warning("source-changed", `chart ${chart} comes from ${to} instead of ${from}`)];
  });
}

/** By chart, the repository that it comes from. */
function repositoriesOf(subject: Subject): Map<string, string> {
  return new Map(
    chartsOf(subject).flatMap(({ name, repository }) =>
      name === undefined || repository === undefined ? [] : [[name, repository]],
    ),
  );
}
