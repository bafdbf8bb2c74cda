import {
  EVENT_ID,
  type Event,
  getScalarValue,
  type MappingEvent,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from "js-yaml";
import { quote } from "../errors.ts";
import { isJsonObject, type Json, type JsonObject } from "../kubernetes/manifest.ts";
import { must } from "../must.ts";
import { dialectProblems } from "./dialect.ts";
import { plainScalar } from "./plain-scalar.ts";
import type { TextProblem } from "./text-problem.ts";
import { startOf, yamlEvents } from "./yaml-events.ts";

/** The YAML documents of a text, as far as they can be read. All places are offsets. */
export interface YamlDocuments {
  readonly documents: readonly { readonly value: Json; readonly at: number }[];
  /** Where each mapping begins. */
  readonly starts: ReadonlyMap<Json, number>;
  readonly problems: readonly TextProblem[];
}

/** What the aliases of a text may stand for, because those of one page can stand for more than any memory holds. */
const mostAliased = 100_000;

/**
 * Reads any YAML as Kubernetes does, except that repeated keys are problems.
 * @param text without a `refusal`
 * @param isJson whether the text is JSON, which Kubernetes reads as such
 */
export function readYaml(text: string, isJson = false): YamlDocuments {
  const events = yamlEvents(text);
  if (!Array.isArray(events)) return { documents: [], starts: new Map(), problems: [events] };
  const { problems, ...documents } = new YamlReader(text, events).read();
  return { ...documents, problems: [...problems, ...(isJson ? [] : dialectProblems(text, events))] };
}

interface Anchor {
  /** Missing while it is being read. */
  value?: Json;
  size: number;
}

class YamlReader {
  readonly #text: string;
  readonly #events: readonly Event[];
  #next = 0;
  #lastStart = 0;
  /** Values that were read, those behind aliases as often as they are named. */
  #size = 0;
  #aliased = 0;
  readonly #anchors = new Map<string, Anchor>();
  readonly #starts = new Map<Json, number>();
  readonly #problems: TextProblem[] = [];

  constructor(text: string, events: readonly Event[]) {
    this.#text = text;
    this.#events = events;
  }

  read(): YamlDocuments {
    const documents: { value: Json; at: number }[] = [];
    while (this.#next < this.#events.length) {
      this.#anchors.clear();
      this.#take();
      const at = this.#start(this.#peek());
      documents.push({ value: this.#node(), at });
      this.#take();
    }
    return { documents, starts: this.#starts, problems: this.#problems };
  }

  #peek(): Event {
    const event = this.#events[this.#next];
    if (event === undefined) throw new Error("the events of a YAML text end early");
    return event;
  }

  #take(): Event {
    const event = this.#peek();
    this.#next++;
    return event;
  }

  /** Where an event begins; an empty scalar stands nowhere, so for it where the one before did. */
  #start(event: Event): number {
    const start = startOf(event);
    if (start >= 0) this.#lastStart = start;
    return this.#lastStart;
  }

  #report(at: number, what: string, fix: string, got?: string): null {
    this.#problems.push({ at, what, ...(got !== undefined && { got }), fix });
    return null;
  }

  #node(): Json {
    const event = this.#take();
    const at = this.#start(event);
    const anchor =
      "anchorStart" in event && event.anchorStart >= 0
        ? this.#text.slice(event.anchorStart, event.anchorEnd)
        : undefined;
    if (event.type === EVENT_ID.ALIAS) return this.#alias(must(anchor, "name of an alias"), at);
    const before = this.#size++;
    const record: Anchor = { size: 0 };
    if (anchor !== undefined) this.#anchors.set(anchor, record);
    const value = this.#content(event, at);
    record.value = value;
    record.size = this.#size - before;
    return value;
  }

  #content(event: Event, at: number): Json {
    switch (event.type) {
      case EVENT_ID.SCALAR:
        return this.#scalar(event, at);
      case EVENT_ID.SEQUENCE:
        return this.#sequence(event, at);
      case EVENT_ID.MAPPING:
        return this.#mapping(event, at);
      default:
        throw new Error(`no YAML value begins with event ${event.type}`);
    }
  }

  #alias(name: string, at: number): Json {
    const anchor = this.#anchors.get(name);
    if (anchor === undefined)
      return this.#report(at, `the alias *${name} names no anchor above it`, "correct the name");
    if (anchor.value === undefined) {
      return this.#report(at, `the alias *${name} stands within what it names`, "write the value out");
    }
    const fitted = this.#aliased <= mostAliased;
    this.#aliased += anchor.size;
    this.#size += anchor.size;
    if (this.#aliased <= mostAliased) return anchor.value;
    if (fitted) this.#report(at, `aliases that stand for more than ${mostAliased} values`, "write out fewer values");
    return null;
  }

  #tag({ tagStart, tagEnd }: ScalarEvent | SequenceEvent | MappingEvent): string {
    return tagStart < 0 ? "" : this.#text.slice(tagStart, tagEnd);
  }

  #refuseTag(tag: string, at: number): null {
    return this.#report(at, `the tag ${tag} does not fit here`, "remove it, or write the value as JSON would");
  }

  #sequence(event: SequenceEvent, at: number): Json[] {
    const tag = this.#tag(event);
    if (tag !== "" && tag !== "!!seq") this.#refuseTag(tag, at);
    const items: Json[] = [];
    while (this.#peek().type !== EVENT_ID.POP) items.push(this.#node());
    this.#take();
    return items;
  }

  #mapping(event: MappingEvent, at: number): JsonObject {
    const tag = this.#tag(event);
    if (tag !== "" && tag !== "!!map") this.#refuseTag(tag, at);
    const mapping: Record<string, Json> = {};
    const written = new Set<string>();
    this.#starts.set(mapping, at);
    while (this.#peek().type !== EVENT_ID.POP) {
      const isMerge = this.#isMergeKey(this.#peek());
      const keyAt = this.#start(this.#peek());
      const key = this.#key(this.#node(), keyAt);
      const value = this.#node();
      if (isMerge) {
        this.#merge(mapping, value, keyAt);
        continue;
      }
      if (written.has(key)) this.#report(keyAt, "duplicate key", "remove or rename one of them", quote(key));
      written.add(key);
      put(mapping, key, value);
    }
    this.#take();
    return mapping;
  }

  /** Kubernetes writes truth values and integers as JSON would, other numbers in ways of its own. */
  #key(key: Json, at: number): string {
    if (typeof key === "string") return key;
    if (typeof key === "boolean" || Number.isSafeInteger(key)) return String(key);
    this.#report(at, "a key that is not a string", "write it in quotes", quote(key));
    return "";
  }

  #isMergeKey(event: Event): boolean {
    if (event.type !== EVENT_ID.SCALAR || event.style !== SCALAR_STYLE.PLAIN || event.tagStart >= 0) return false;
    return this.#text.slice(event.valueStart, event.valueEnd) === "<<";
  }

  /** What is merged replaces the keys above it: not so in YAML, but in Kubernetes. */
  #merge(mapping: Record<string, Json>, source: Json, at: number): void {
    for (const each of Array.isArray(source) ? source.toReversed() : [source]) {
      if (isJsonObject(each)) for (const [key, value] of Object.entries(each)) put(mapping, key, value);
      else this.#report(at, "only mappings can be merged", "name mappings with an alias", quote(each));
    }
  }

  #scalar(event: ScalarEvent, at: number): Json {
    const text = getScalarValue(this.#text, event);
    const tag = this.#tag(event);
    if (tag === "!!str" || (tag === "" && event.style !== SCALAR_STYLE.PLAIN)) return text;
    const value = plainScalar(text);
    if (!fits(tag, value)) return this.#refuseTag(tag, at);
    if (typeof value !== "number" || Number.isFinite(value)) return value;
    return this.#report(at, "a number that JSON cannot hold", "write a finite number, or a text in quotes", text);
  }
}

function fits(tag: string, value: ReturnType<typeof plainScalar>): boolean {
  if (tag === "") return true;
  if (value === null) return tag === "!!null";
  if (typeof value === "boolean") return tag === "!!bool";
  return typeof value === "number" && (tag === "!!float" || (tag === "!!int" && Number.isInteger(value)));
}

/** Also when the key is `__proto__`. */
function put(mapping: Record<string, Json>, key: string, value: Json): void {
  if (key !== "__proto__") mapping[key] = value;
  else Object.defineProperty(mapping, key, { value, configurable: true, enumerable: true, writable: true });
}
