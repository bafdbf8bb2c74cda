import { quote } from "../errors.ts";
import { nearest } from "../nearest.ts";
import { groupKindOf } from "./kinds.ts";
import { type JsonObject, stringAt } from "./manifest.ts";
import index from "./schemas/data/index.generated.json" with { type: "json" };
import { isDefinition } from "./scopes.ts";

/** The kinds that the library knows and some supported version of Kubernetes serves. */
const ofLibrary: readonly string[] = namesIn(index);

interface Kinds {
  readonly [apiVersion: string]: { readonly [kind: string]: object };
}

function namesIn(kinds: Kinds): string[] {
  return Object.entries(kinds).flatMap(([apiVersion, entries]) =>
    Object.entries(entries).flatMap(([kind, entry]) =>
      Object.hasOwn(entry, "gone") ? [] : [groupKindOf({ apiVersion, kind })],
    ),
  );
}

/** The kinds that are known, as `<API group>/<Kind>`: those of the library, and those that definitions bring. */
export class KnownKinds {
  readonly #kinds: ReadonlySet<string>;
  /** The API groups that a kind is known of. */
  readonly groups: ReadonlySet<string>;

  /** @param manifests of any kinds; only CustomResourceDefinitions matter */
  constructor(manifests: Iterable<JsonObject> = []) {
    const kinds = new Set(ofLibrary);
    for (const manifest of manifests) {
      if (!isDefinition(manifest)) continue;
      kinds.add(`${stringAt(manifest, "spec", "group")}/${stringAt(manifest, "spec", "names", "kind")}`);
    }
    this.#kinds = kinds;
    this.groups = new Set([...kinds].map((each) => each.slice(0, each.indexOf("/"))));
  }

  has(groupKind: string): boolean {
    return this.#kinds.has(groupKind);
  }

  /**
   * What a person may have meant by a text like `Deployment`, `v1/Service` or `apps/v1/Deployment`, as a fix; undefined when nothing
   * is near.
   */
  suggest(text: string): string | undefined {
    const [first, ...others] = this.#near(text);
    if (first === undefined) return undefined;
    return others.length === 0 ? `did you mean ${quote(first)}?` : `use one of ${[first, ...others].join(", ")}`;
  }

  #near(text: string): string[] {
    const kind = kindIn(text);
    const same = [...this.#kinds].filter((each) => kindIn(each).toLowerCase() === kind.toLowerCase());
    const best = nearest(text, same.length > 0 ? same : this.#kinds);
    if (best !== undefined) return [best];
    if (same.length > 0) return same;
    const similar = nearest(kind, [...this.#kinds].map(kindIn));
    return [...this.#kinds].filter((each) => kindIn(each) === similar);
  }
}

function kindIn(text: string): string {
  return text.slice(text.lastIndexOf("/") + 1);
}
