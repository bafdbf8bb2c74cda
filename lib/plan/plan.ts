import { apiGroupOf, type Json } from "../kubernetes/manifest.ts";
import type { ObjectRef } from "../kubernetes/object-ref.ts";
import { compare } from "./compare.ts";
import { dangersOf } from "./dangers.ts";
import type { Action, Change, Danger, Plan, Side, Summary } from "./document.ts";
import { fieldsOf } from "./fields.ts";
import { hostsOf } from "./hosts.ts";
import { match, type Pair } from "./match.ts";
import { redactMessage } from "./redact.ts";
import { restartsOf, type Unchanged } from "./restarts.ts";
import { type Comparison, isRecreated, type PlanContext } from "./risks/rule.ts";
import { risksOf } from "./risks/rules.ts";
import { type PlanInput, type Subject, subjectsOf } from "./subject.ts";

export interface PlanOptions {
  /** @default - a folder called before */
  readonly base?: Side;
  /** @default - a folder called after */
  readonly head?: Side;
  /** Files of `dist/` that are not what the sources make. @default - none */
  readonly stale?: readonly string[];
  /**
   * What was left out of both sides because its files are the same.
   * @default - nothing was left out
   */
  readonly unchanged?: Unchanged;
  /**
   * Reads a text as YAML or JSON, several documents as a list; undefined when it is neither. It must not throw.
   * @default - embedded documents are compared as texts, and secrets in YAML are found line by line only
   */
  readonly parseEmbedded?: (text: string) => Json | undefined;
}

/** What it means for the clusters that `before` becomes `after`. No object that differs is left out. */
export function plan(before: PlanInput, after: PlanInput, options: PlanOptions = {}): Plan {
  const pairs = match(subjectsOf(before), subjectsOf(after));
  const comparisons = pairs.flatMap((pair) => compared(pair, options) ?? []);
  const context = contextOf(comparisons);
  const restarts = restartsOf(comparisons, options.unchanged);
  const found = comparisons.map((comparison): Change => {
    const { cluster, application, action, object, before: old } = comparison;
    const relocated = action === "renamed" || action === "moved";
    const { fields, noise } = fieldsOf(comparison, options.parseEmbedded);
    return {
      cluster,
      application,
      action,
      object,
      from: relocated && old ? { application: old.application, ...old.object } : null,
      fields,
      risks: risksOf(comparison, context).map((risk) => ({ ...risk, message: redactMessage(risk.message) })),
      restarts: restarts.get(comparison) ?? [],
      noise,
    };
  });
  const unchanged = (options.unchanged?.count ?? 0) + pairs.length - comparisons.length;
  const changes = sorted(found);
  const dangers = dangersOf(changes);
  return {
    version: 1,
    base: options.base ?? { name: "before", commit: null },
    head: options.head ?? { name: "after", commit: null },
    stale: options.stale ?? [],
    summary: summaryOf(changes, dangers, unchanged),
    dangers,
    changes,
  };
}

/** Undefined when nothing differs. */
function compared({ before, after }: Pair, { parseEmbedded }: PlanOptions): Comparison | undefined {
  const subject = after ?? before;
  if (subject === undefined) return undefined;
  const { cluster, application, object, type } = subject;
  const both = before !== undefined && after !== undefined;
  const { apiVersion, kind } = object;
  const differences = both
    ? compare(before.data, after.data, { group: apiGroupOf(apiVersion), kind, parseEmbedded })
    : [];
  const action = actionOf(before, after);
  if (action === "changed" && differences.length === 0 && before?.source === after?.source) return undefined;
  return { action, cluster, application, object, type, before, after, differences };
}

function actionOf(before: Subject | undefined, after: Subject | undefined): Action {
  if (before === undefined) return "added";
  if (after === undefined) return "removed";
  if (before.application !== after.application || before.object.namespace !== after.object.namespace) return "moved";
  return before.object.name === after.object.name ? "changed" : "renamed";
}

/** What rules may ask, found when it is asked for first. */
function contextOf(comparisons: readonly Comparison[]): PlanContext {
  let hosts: Map<string, ObjectRef> | undefined;
  let removed: Map<string, Subject> | undefined;
  return {
    servedBy(cluster, host) {
      hosts ??= new Map(
        comparisons.flatMap(({ after, cluster: place }) =>
          after
            ? [...hostsOf(after).keys()].map((name): [string, ObjectRef] => [`${place}\n${name}`, after.object])
            : [],
        ),
      );
      return hosts.get(`${cluster}\n${host}`);
    },
    removedApplication(cluster, application) {
      removed ??= new Map(
        comparisons.flatMap((comparison): [string, Subject][] => {
          const { before, after } = comparison;
          const goes = before && (after === undefined || isRecreated(comparison));
          return goes && before.type === "argoproj.io/Application"
            ? [[`${before.cluster}\n${before.object.name}`, before]]
            : [];
        }),
      );
      return removed.get(`${cluster}\n${application}`);
    },
  };
}

function summaryOf(changes: readonly Change[], dangers: readonly Danger[], unchanged: number): Summary {
  const summary = { added: 0, changed: 0, removed: 0, renamed: 0, moved: 0, unchanged, dangers: dangers.length };
  for (const { action } of changes) summary[action]++;
  return summary;
}

function sorted(changes: readonly Change[]): Change[] {
  const keyed = changes.map((change): [string, Change] => {
    const { kind, namespace, name } = change.object;
    return [[change.cluster, change.application, kind, namespace ?? "", name].join("\n"), change];
  });
  return keyed.sort(([a], [b]) => (a < b ? -1 : a === b ? 0 : 1)).map(([, change]) => change);
}
