import type { Cluster } from "../cluster/cluster.ts";
import { choicesOf } from "../cluster/fillings.ts";
import { slots } from "../cluster/schema.ts";
import type { Problem } from "../errors.ts";
import type { Application } from "./application.ts";
import { isEnabled } from "./applications-of.ts";

/**
 * Applications that no cluster can run because of a mistake: `enabled` asks for nothing but names of clusters and fillings of
 * slots, and says no to every cluster of the repository, whatever fills its slots. Who asks for nothing at all says no on purpose;
 * who asks for more may say yes to a cluster that is yet to come.
 */
export function neverEnabled(clusters: readonly Cluster[], applications: readonly Application[]): Problem[] {
  return applications.flatMap((application): Problem[] => {
    const { source, enabled } = application;
    if (enabled === undefined) return [];
    try {
      if (clusters.some((cluster) => isEnabled(cluster, application))) return [];
      if (clusters.some((cluster) => mayRun(cluster, enabled))) return [];
    } catch {
      // What it throws is reported where its answer is needed.
      return [];
    }
    const what = "says no to every cluster of the repository, whatever fills their slots";
    const fix = "correct it; to keep the application for later, write () => false";
    return [{ where: `${source} enabled`, what, fix }];
  });
}

type Enabled = NonNullable<Application["enabled"]>;
type Fillings = ReadonlyMap<string, string | readonly string[]>;

/** Whether a cluster that differs in its fillings alone may run the application. */
function mayRun(cluster: Cluster, enabled: Enabled): boolean {
  const first = probe(cluster, enabled, new Map());
  if (first.isUnsure || !first.hasAsked) return true;
  const asked = Object.entries(slots).filter(([name]) => first.slots.has(name));
  let combinations: Fillings[] = [new Map()];
  for (const [name, { schema }] of asked) {
    const choices = choicesOf(schema);
    combinations = combinations.flatMap((each) => choices.map((choice) => new Map([...each, [name, choice]])));
  }
  return combinations.some((fillings) => {
    const { answer, isUnsure, slots: others } = probe(cluster, enabled, fillings);
    return answer !== false || isUnsure || others.size > fillings.size;
  });
}

interface Answer {
  readonly answer: boolean;
  readonly hasAsked: boolean;
  /** Whether it asked for something that does not follow from names and fillings. */
  readonly isUnsure: boolean;
  /** The slots that it asked for. */
  readonly slots: ReadonlySet<string>;
}

function probe(cluster: Cluster, enabled: Enabled, fillings: Fillings): Answer {
  const asked = new Set<string>();
  let [hasAsked, isUnsure] = [false, false];
  const filling = (given: object) =>
    new Proxy(given, {
      get: (target, key, receiver) => {
        if (key !== "type") isUnsure = true;
        return Reflect.get(target, key, receiver);
      },
    });
  const slot = (name: string, given: unknown): unknown => {
    asked.add(name);
    const choice = fillings.get(name);
    if (typeof choice === "string") return filling({ type: choice });
    if (choice !== undefined) return choice.map((type) => filling({ type }));
    return Array.isArray(given) ? given.map((each) => filling({ ...each })) : filling({ ...Object(given) });
  };
  const watched = new Proxy<Cluster>(
    { ...cluster },
    {
      get: (target, key, receiver) => {
        hasAsked = true;
        const value: unknown = Reflect.get(target, key, receiver);
        if (typeof key === "string" && Object.hasOwn(slots, key)) return slot(key, value);
        if (key !== "name") isUnsure = true;
        return value;
      },
      ownKeys: (target) => {
        isUnsure = true;
        return Reflect.ownKeys(target);
      },
    },
  );
  return { answer: enabled(watched), hasAsked, isUnsure, slots: asked };
}
