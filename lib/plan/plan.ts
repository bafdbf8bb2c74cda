import { apiGroupOf, type Json } from "../kubernetes/manifest.ts";
import type { FieldTypes } from "../kubernetes/schemas/field-type.ts";
import { compare } from "./compare.ts";
import { dangersOf } from "./dangers.ts";
import type { Action, Change, ChartChange, Danger, Plan, Side, Summary } from "./document.ts";
import { fieldsOf } from "./fields.ts";
import { match } from "./match.ts";
import type { Pair } from "./pair.ts";
import { type RedactContext, redactMessage } from "./redact.ts";
import { RestOfPlan } from "./rest-of-plan.ts";
import { restartsOf } from "./restarts.ts";
import type { Comparison } from "./risks/rule.ts";
import { risksOf } from "./risks/rules.ts";
import { type PlanInput, type Subject, subjectsOf } from "./subject.ts";
import { Surroundings, type Unchanged } from "./surroundings.ts";
import { asSynced } from "./synced.ts";

export interface PlanOptions {
  /** @default - a folder called before */
  readonly base?: Side;
  /** @default - a folder called after */
  readonly head?: Side;
  /** Files of `dist/` that are not what the sources make. @default - none */
  readonly stale?: readonly string[];
  /** Those that differ; what they make is on both sides. @default - none */
  readonly charts?: readonly ChartChange[];
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
  /**
   * What fields hold, so that no address, image or number is taken for a secret.
   * @default - keys and the forms of values decide alone
   */
  readonly fieldTypes?: FieldTypes;
}

/** What it means for the clusters that `before` becomes `after`. No object that differs is left out. */
export function plan(before: PlanInput, after: PlanInput, options: PlanOptions = {}): Plan {
  const pairs = match(subjectsOf(before), subjectsOf(after), options.unchanged);
  const surroundings = new Surroundings(pairs, options.unchanged);
  const comparisons = pairs.flatMap((pair) => compared(pair, surroundings, options) ?? []);
  const context = new RestOfPlan(comparisons, surroundings);
  const restarts = restartsOf(comparisons, options.unchanged);
  const found = comparisons.map((comparison): Change => {
    const { cluster, application, action, object, before: old } = comparison;
    const relocated = action === "renamed" || action === "moved";
    const { fields, noise } = fieldsOf(comparison, redactContext(comparison, options));
    return {
      cluster,
      application,
      action,
      object,
      from: relocated && old ? { application: old.application, ...old.object } : null,
      template: (comparison.after ?? old)?.chart?.template ?? null,
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
    charts: inOrder(options.charts ?? [], ({ cluster, application, name }) => [cluster, application, name]),
    changes,
  };
}

function redactContext({ type, object }: Comparison, { parseEmbedded, fieldTypes }: PlanOptions): RedactContext {
  return {
    type,
    parse: parseEmbedded,
    ...(fieldTypes && { fieldType: (path) => fieldTypes(object.apiVersion, object.kind, path) }),
  };
}

/** Undefined when nothing differs. */
function compared(
  { before, after }: Pair,
  surroundings: Surroundings,
  { parseEmbedded }: PlanOptions,
): Comparison | undefined {
  const subject = after ?? before;
  if (subject === undefined) return undefined;
  const { cluster, application, object, type } = subject;
  const { apiVersion, kind } = object;
  const action = actionOf(before, after);
  const common = { action, cluster, application, object, type, before };
  if (before === undefined || after === undefined) return { ...common, after, differences: [], withheld: [] };
  const differ = (one: Json, other: Json) =>
    compare(one, other, { group: apiGroupOf(apiVersion), kind, parseEmbedded });
  const reached = asSynced(before, after, surroundings);
  const differences = differ(before.data, reached.data);
  const withheld = reached === after ? [] : differ(reached.data, after.data);
  const isSame = differences.length === 0 && withheld.length === 0 && before.source === after.source;
  return action === "changed" && isSame ? undefined : { ...common, after: reached, differences, withheld };
}

function actionOf(before: Subject | undefined, after: Subject | undefined): Action {
  if (before === undefined) return "added";
  if (after === undefined) return "removed";
  if (before.application !== after.application || before.object.namespace !== after.object.namespace) return "moved";
  return before.object.name === after.object.name ? "changed" : "renamed";
}

function summaryOf(changes: readonly Change[], dangers: readonly Danger[], unchanged: number): Summary {
  const summary = { added: 0, changed: 0, removed: 0, renamed: 0, moved: 0, unchanged, dangers: dangers.length };
  for (const { action } of changes) summary[action]++;
  return summary;
}

function sorted(changes: readonly Change[]): Change[] {
  return inOrder(changes, ({ cluster, application, object: { kind, namespace, name } }) => {
    return [cluster, application, kind, namespace ?? "", name];
  });
}

function inOrder<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): T[] {
  const keyed = items.map((item): [string, T] => [keysOf(item).join("\n"), item]);
  return keyed.sort(([a], [b]) => (a < b ? -1 : a === b ? 0 : 1)).map(([, item]) => item);
}
