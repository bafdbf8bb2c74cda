import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE } from "js-yaml";
import { must } from "../must.ts";
import { startOf, yamlEvents } from "./yaml-events.ts";

/** A value of a YAML text and where it stands. All places are offsets. */
export interface PlacedNode {
  readonly at: number;
  /** What a scalar says, whatever type it has. */
  readonly text?: string;
  /** Whether that is written without quotes, so that it may be another type than text. */
  readonly isPlain?: true;
  /** The members of a mapping, by key. */
  readonly members?: ReadonlyMap<string, PlacedMember>;
  /** The items of a sequence. */
  readonly items?: readonly PlacedNode[];
}

export interface PlacedMember {
  /** Where the key stands. */
  readonly at: number;
  readonly value: PlacedNode;
}

/** The first document of a YAML or JSON text; undefined when the text is neither, or empty. */
export function placedNode(text: string): PlacedNode | undefined {
  const events = yamlEvents(text);
  return Array.isArray(events) && events.length > 0 ? new PlaceReader(text, events).read() : undefined;
}

class PlaceReader {
  readonly #text: string;
  readonly #events: readonly Event[];
  #next = 1;
  #last = 0;
  readonly #anchors = new Map<string, PlacedNode>();

  constructor(text: string, events: readonly Event[]) {
    this.#text = text;
    this.#events = events;
  }

  read(): PlacedNode {
    return this.#node();
  }

  #isOver(): boolean {
    return must(this.#events[this.#next], "event of a YAML text").type === EVENT_ID.POP;
  }

  #node(): PlacedNode {
    const event = must(this.#events[this.#next++], "event of a YAML text");
    const start = startOf(event);
    if (start >= 0) this.#last = start;
    const at = this.#last;
    const isNamed = "anchorStart" in event && event.anchorStart >= 0;
    const anchor = isNamed ? this.#text.slice(event.anchorStart, event.anchorEnd) : "";
    if (event.type === EVENT_ID.ALIAS) return { ...this.#anchors.get(anchor), at };
    const node = this.#content(event, at);
    if (isNamed) this.#anchors.set(anchor, node);
    return node;
  }

  #content(event: Event, at: number): PlacedNode {
    if (event.type === EVENT_ID.SCALAR) {
      const text = getScalarValue(this.#text, event);
      return event.style === SCALAR_STYLE.PLAIN ? { at, text, isPlain: true } : { at, text };
    }
    if (event.type === EVENT_ID.SEQUENCE) {
      const items: PlacedNode[] = [];
      while (!this.#isOver()) items.push(this.#node());
      this.#next++;
      return { at, items };
    }
    const members = new Map<string, PlacedMember>();
    while (!this.#isOver()) {
      const key = this.#node();
      members.set(key.text ?? "", { at: key.at, value: this.#node() });
    }
    this.#next++;
    return { at, members };
  }
}
