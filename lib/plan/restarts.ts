import { type ConfigurationUse, readConfiguration } from "../kubernetes/configuration.ts";
import { type Json, stringAt } from "../kubernetes/manifest.ts";
import { listed } from "../wording.ts";
import { type ChangedConfiguration, changedConfiguration } from "./changed-configuration.ts";
import type { Restart, RestartEffect } from "./document.ts";
import type { Comparison } from "./risks/rule.ts";
import { podsOf, type Subject, subjectOf } from "./subject.ts";
import type { Unchanged } from "./surroundings.ts";
import { templateRestart } from "./template-restart.ts";

/** By comparison, the workloads that notice the change, and what happens to their pods. */
export function restartsOf(comparisons: readonly Comparison[], unchanged?: Unchanged): Map<Comparison, Restart[]> {
  const restarts = new Map<Comparison, Restart[]>();
  const restarting = new Set<string>();
  for (const comparison of comparisons) {
    const own = templateRestart(comparison);
    if (own === undefined) continue;
    restarts.set(comparison, [own]);
    if (own.effect === "restart") restarting.add(workloadKey(comparison));
  }
  for (const [changed, users] of usersOf(comparisons, unchanged)) {
    restarts.set(
      changed.comparison,
      users.map(({ subject, uses }) => ofConfiguration(changed, subject, uses, restarting)),
    );
  }
  return restarts;
}

interface User {
  readonly subject: Subject;
  readonly uses: readonly ConfigurationUse[];
}

/** The workloads that read each configuration that changes. */
function usersOf(comparisons: readonly Comparison[], unchanged?: Unchanged): Map<ChangedConfiguration, User[]> {
  const changed = new Map<string, ChangedConfiguration>();
  const names = new Map<string, Set<string>>();
  for (const comparison of comparisons) {
    const configuration = changedConfiguration(comparison);
    if (configuration === undefined) continue;
    const { kind, namespace, name } = configuration;
    changed.set(keyOf(comparison.cluster, namespace, kind, name), configuration);
    names.set(comparison.cluster, (names.get(comparison.cluster) ?? new Set()).add(name));
  }
  const users = new Map(
    [...changed.values()].map((configuration): [ChangedConfiguration, User[]] => [configuration, []]),
  );
  if (changed.size === 0) return users;
  const visit = (subject: Subject): void => {
    const pod = podsOf(subject);
    if (pod === undefined) return;
    const uses = new Map<ChangedConfiguration, ConfigurationUse[]>();
    readConfiguration(pod, (use) => {
      const found = changed.get(keyOf(subject.cluster, subject.object.namespace, use.kind, use.name));
      if (found && overlaps(found.keys, use)) uses.set(found, [...(uses.get(found) ?? []), use]);
    });
    for (const [configuration, list] of uses) users.get(configuration)?.push({ subject, uses: list });
  };
  for (const { after } of comparisons) if (after) visit(after);
  for (const [cluster, wanted] of names) {
    for (const object of unchanged?.mentioning(cluster, wanted) ?? []) visit(subjectOf(object));
  }
  return users;
}

function overlaps(changed: ReadonlySet<string> | undefined, { keys, takesAll }: ConfigurationUse): boolean {
  return changed === undefined || takesAll || keys.some(({ value }) => changed.has(value));
}

function ofConfiguration(
  { kind, name }: ChangedConfiguration,
  subject: Subject,
  uses: readonly ConfigurationUse[],
  restarting: ReadonlySet<string>,
): Restart {
  const what = `${kind} ${name}`;
  const to = (effect: RestartEffect, message: string): Restart => ({ workload: subject.object, effect, message });
  if (restarting.has(workloadKey(subject))) {
    return to("restart", `pods are replaced anyway, as their template changes, and the new ones read ${what}`);
  }
  if (subject.type === "batch/CronJob") return to("next-run", `the next run reads ${what}`);
  if (reloads(subject.data, kind, name)) return to("restart", `Reloader replaces the pods when ${what} changes`);
  const frozen = uses.filter(({ as }) => as !== "files");
  const files = frozen.length < uses.length;
  if (frozen.length === 0) {
    return to(
      "in-place",
      `files of ${what} change in running pods within about a minute, which the program must notice by itself`,
    );
  }
  const how = listed([
    ...new Set(frozen.map(({ as }) => (as === "environment" ? "environment variables" : "files mounted by subPath"))),
  ]);
  const rest = files ? ", while its other files change in place" : "";
  return to("stale", `pods keep the old ${how} of ${what}${rest} until something restarts them`);
}

/** Whether Stakater Reloader watches the configuration of a workload. */
function reloads(manifest: Json, kind: ConfigurationUse["kind"], name: string): boolean {
  const annotation = (key: string) => stringAt(manifest, "metadata", "annotations", key) ?? "";
  if (annotation("reloader.stakater.com/auto") === "true") return true;
  if (annotation(`${kind.toLowerCase()}.reloader.stakater.com/auto`) === "true") return true;
  const named = annotation(`${kind.toLowerCase()}.reloader.stakater.com/reload`).split(",");
  return named.some((item) => item.trim() === name);
}

function workloadKey({ cluster, type, object }: Pick<Subject, "cluster" | "type" | "object">): string {
  return keyOf(cluster, object.namespace, type, object.name);
}

function keyOf(cluster: string, namespace: string | null, kind: string, name: string): string {
  return [cluster, namespace ?? "", kind, name].join("\n");
}
