import { valueFor } from "../value-for.ts";
import { groupBy } from "./group-by.ts";
import type { Pair } from "./pair.ts";
import { applicationType, type PlanObject, type Subject, subjectOf } from "./subject.ts";

/** The objects that are the same on both sides. They are read only when a change reaches beyond itself. */
export interface Unchanged {
  readonly count: number;
  /**
   * Those objects of a cluster whose text contains one of the words; more may be given, never fewer. It reads what is left of a
   * cluster, so it is asked only for what a change calls for.
   */
  mentioning(cluster: string, words: ReadonlySet<string>): Iterable<PlanObject>;
}

/** All objects of the clusters as they are after the change. */
export class Surroundings {
  readonly #after: ReadonlyMap<string, readonly Subject[]>;
  readonly #known = new Map<string, readonly Subject[]>();
  readonly #applications = new Map<string, Map<string, Subject>>();

  constructor(
    pairs: readonly Pair[],
    private readonly unchanged?: Unchanged,
  ) {
    this.#after = groupBy(
      ({ cluster }) => cluster,
      pairs.flatMap(({ after }) => after ?? []),
    );
  }

  /** Objects of a cluster that differ, as they are after the change. */
  changed(cluster: string): readonly Subject[] {
    return this.#after.get(cluster) ?? [];
  }

  /** Objects of a cluster after the change, among them all whose text contains the word. */
  after(cluster: string, word: string): readonly Subject[] {
    const key = `${cluster}\n${word}`;
    return valueFor(this.#known, key, () => {
      const same = [...(this.unchanged?.mentioning(cluster, new Set([word])) ?? [])].map(subjectOf);
      return [...this.changed(cluster), ...same];
    });
  }

  /** The Application that deploys a subject. */
  applicationOf(subject: Subject): Subject | undefined {
    return this.#applicationOf(subject, "argoproj.io");
  }

  /** The same if it ignores differences of anything, which spares reading those that do not. */
  ignoringApplicationOf(subject: Subject): Subject | undefined {
    return this.#applicationOf(subject, "ignoreDifferences");
  }

  #applicationOf({ cluster, application, chart }: Subject, word: string): Subject | undefined {
    // Argo CD applies the HelmChart, and Helm the rest.
    if (chart?.renderedBy === "helm-controller") return undefined;
    const key = `${cluster}\n${word}`;
    const byName = valueFor(this.#applications, key, () => {
      const found = this.after(cluster, word).filter(({ type }) => type === applicationType);
      return new Map(found.map((subject) => [subject.object.name, subject]));
    });
    return byName.get(application);
  }
}
