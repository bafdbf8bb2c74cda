import { hostsOf } from "./hosts.ts";
import { applicationType } from "./risks/parent.ts";
import { type Comparison, isRecreated, type PlanContext } from "./risks/rule.ts";
import { k3sConfigurationType, type Subject } from "./subject.ts";
import type { Surroundings } from "./surroundings.ts";

/** What rules may ask, found when it is asked for first. */
export function contextOf(comparisons: readonly Comparison[], surroundings: Surroundings): PlanContext {
  let leaving: Map<string, Comparison[]> | undefined;
  let hosts: Map<string, Subject> | undefined;
  let removed: Map<string, Subject> | undefined;
  return {
    servedBy(cluster, host) {
      hosts ??= new Map(
        comparisons.flatMap(({ after, cluster: place }) =>
          after ? [...hostsOf(after).keys()].map((name): [string, Subject] => [`${place}\n${name}`, after]) : [],
        ),
      );
      return hosts.get(`${cluster}\n${host}`);
    },
    removedApplication(cluster, application) {
      removed ??= new Map(
        comparisons.flatMap((comparison): [string, Subject][] => {
          const { before, after } = comparison;
          const goes = before && (after === undefined || isRecreated(comparison));
          return goes && before.type === applicationType ? [[`${before.cluster}\n${before.object.name}`, before]] : [];
        }),
      );
      return removed.get(`${cluster}\n${application}`);
    },
    leaving(cluster) {
      if (leaving === undefined) {
        leaving = new Map();
        for (const comparison of comparisons) {
          const { before, after } = comparison;
          if (before === undefined || (after !== undefined && !isRecreated(comparison))) continue;
          const known = leaving.get(before.cluster);
          if (known === undefined) leaving.set(before.cluster, [comparison]);
          else known.push(comparison);
        }
      }
      return leaving.get(cluster) ?? [];
    },
    changesOf: (cluster, type) =>
      comparisons.filter((comparison) => comparison.cluster === cluster && comparison.type === type),
    changed: (cluster) => surroundings.changed(cluster),
    isRemoved(cluster) {
      return (
        surroundings.changed(cluster).length === 0 &&
        [k3sConfigurationType, applicationType].every((type) =>
          this.leaving(cluster).some((each) => each.type === type),
        ) &&
        surroundings.after(cluster, "argoproj.io").length === 0
      );
    },
    after: (cluster, word) => surroundings.after(cluster, word),
    applicationOf: (subject) => surroundings.applicationOf(subject),
    ignoringApplicationOf: (subject) => surroundings.ignoringApplicationOf(subject),
  };
}
