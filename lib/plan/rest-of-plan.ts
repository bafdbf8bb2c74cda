import { sourcesOf } from "../kubernetes/argo-cd/sources.ts";
import { applicationFolder, inRepository } from "../layout/paths.ts";
import { valueFor } from "../value-for.ts";
import { groupBy } from "./group-by.ts";
import { hostsOf } from "./hosts.ts";
import { type Comparison, isRecreated, type PlanContext } from "./risks/rule.ts";
import { applicationType, k3sConfigurationType, type Subject } from "./subject.ts";
import type { Surroundings } from "./surroundings.ts";

/** What rules may ask. Each answer is found when it is asked for first, since a plan may hold tens of thousands of objects. */
export class RestOfPlan implements PlanContext {
  readonly #byType: ReadonlyMap<string, readonly Comparison[]>;
  readonly #leaving: ReadonlyMap<string, readonly Comparison[]>;
  readonly #hosts = new Map<string, ReadonlyMap<string, Subject>>();
  readonly #named = new Map<string, ReadonlyMap<string, Subject>>();
  readonly #applications = new Map<string, readonly Subject[]>();
  readonly #parents = new Map<string, ReadonlyMap<string, Subject>>();
  readonly #removals = new Map<string, Comparison | undefined>();

  constructor(
    comparisons: readonly Comparison[],
    private readonly surroundings: Surroundings,
  ) {
    this.#byType = groupBy(({ cluster, type }) => keyOf(cluster, type), comparisons);
    this.#leaving = groupBy(({ cluster }) => cluster, comparisons.filter(leaves));
  }

  servedBy(cluster: string, host: string): Subject | undefined {
    const hosts = valueFor(this.#hosts, cluster, () => {
      const changed = this.surroundings.changed(cluster);
      return new Map(changed.flatMap((subject) => [...hostsOf(subject).keys()].map((name) => [name, subject])));
    });
    return hosts.get(host);
  }

  changesOf(cluster: string, type: string): readonly Comparison[] {
    return this.#byType.get(keyOf(cluster, type)) ?? [];
  }

  leaving(cluster: string): readonly Comparison[] {
    return this.#leaving.get(cluster) ?? [];
  }

  removed(cluster: string, type: string, name: string): Subject | undefined {
    return this.#byName(cluster, type, "before").get(name);
  }

  changed(cluster: string, type: string, name: string): Subject | undefined {
    return this.#byName(cluster, type, "after").get(name);
  }

  #byName(cluster: string, type: string, side: "before" | "after"): ReadonlyMap<string, Subject> {
    return valueFor(this.#named, `${side}\n${keyOf(cluster, type)}`, () => {
      const changes = this.changesOf(cluster, type).filter((each) => side === "after" || leaves(each));
      return new Map(changes.flatMap(({ [side]: subject }) => (subject ? [[subject.object.name, subject]] : [])));
    });
  }

  applications(cluster: string): readonly Subject[] {
    return valueFor(this.#applications, cluster, () =>
      this.after(cluster, "argoproj.io").filter(({ type }) => type === applicationType),
    );
  }

  parentOf({ cluster, application }: Subject): Subject | undefined {
    const parents = valueFor(this.#parents, cluster, () => {
      const gone = this.changesOf(cluster, applicationType).flatMap((each) =>
        leaves(each) ? (each.before ?? []) : [],
      );
      return new Map(
        [...gone, ...this.applications(cluster)].flatMap((parent) =>
          sourcesOf(parent.data).flatMap(({ source: { path } }) => (typeof path === "string" ? [[path, parent]] : [])),
        ),
      );
    });
    return parents.get(inRepository(applicationFolder(cluster, application)));
  }

  removalOf(cluster: string): Comparison | undefined {
    if (!this.#removals.has(cluster)) this.#removals.set(cluster, this.#findRemoval(cluster));
    return this.#removals.get(cluster);
  }

  #findRemoval(cluster: string): Comparison | undefined {
    const [nodes, applications] = [k3sConfigurationType, applicationType].map((type) => this.changesOf(cluster, type));
    const isGone = nodes?.some(leaves) === true && this.surroundings.changed(cluster).length === 0;
    if (!isGone || this.applications(cluster).length > 0) return undefined;
    const roots = new Set(applications?.map(({ before }) => before && this.parentOf(before)));
    return applications?.find(({ before }) => before !== undefined && roots.has(before)) ?? applications?.[0];
  }

  after(cluster: string, word: string): readonly Subject[] {
    return this.surroundings.after(cluster, word);
  }

  applicationOf(subject: Subject): Subject | undefined {
    return this.surroundings.applicationOf(subject);
  }

  ignoringApplicationOf(subject: Subject): Subject | undefined {
    return this.surroundings.ignoringApplicationOf(subject);
  }
}

/** Whether an object is no longer there after the change: removed, or under another name or in another namespace. */
function leaves(comparison: Comparison): boolean {
  return comparison.before !== undefined && (comparison.after === undefined || isRecreated(comparison));
}

function keyOf(cluster: string, type: string): string {
  return `${cluster}\n${type}`;
}
