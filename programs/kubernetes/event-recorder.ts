import { createHash } from "node:crypto";
import type { KubernetesClient } from "./client.ts";
import { KubernetesError } from "./kubernetes-error.ts";
import type { Resource } from "./resource.ts";

/** What an event is about. */
export interface Regarding {
  readonly apiVersion: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string;
  readonly uid?: string;
}

/** What happened, for people. */
export interface RecordedEvent {
  readonly regarding: Regarding;
  readonly type: "Normal" | "Warning";
  /** CamelCase: why. */
  readonly reason: string;
  /** CamelCase: what was being done. */
  readonly action: string;
  readonly note: string;
}

/** Who tells it. */
export interface EventRecorderOptions {
  readonly client: KubernetesClient;
  /** Like `k3s-gitops/mycelium-agent`. */
  readonly controller: string;
  /** Name of the pod or the node. */
  readonly instance: string;
  /** Called with what could not be written, which is lost. @default - nobody is told */
  readonly onProblem?: (error: Error) => void;
  /** The time in milliseconds. @default Date.now */
  readonly now?: () => number;
}

interface Series {
  readonly place: { readonly namespace: string; readonly name: string };
  count: number;
  /** When it last happened, and when that was last written. */
  seen: number;
  written: number;
}

const events: Resource = { group: "events.k8s.io", version: "v1", plural: "events" };

/** Milliseconds: after so long without it, the same is news again; and how often the count of a series is written. */
const forgotten = 600_000;
const between = 300_000;

/** So many events at once, then one each so many milliseconds. */
const burst = 20;
const refill = 30_000;

/** Writes events, the same ones as a series with a count, and never more than the API server likes. */
export class EventRecorder {
  readonly #options: EventRecorderOptions;
  readonly #series = new Map<string, Series>();
  #tokens = burst;
  #filled: number;

  constructor(options: EventRecorderOptions) {
    this.#options = options;
    this.#filled = this.#now();
  }

  /** Writes an event, counts it, or leaves it out where there were too many. It never throws. */
  async record(event: RecordedEvent): Promise<void> {
    const now = this.#now();
    for (const [key, { seen }] of this.#series) if (now - seen > forgotten) this.#series.delete(key);
    const key = JSON.stringify([event.regarding, event.type, event.reason, event.action]);
    const known = this.#series.get(key);
    try {
      if (known === undefined) await this.#create(key, event, now);
      else await this.#count(known, now);
    } catch (error) {
      // Whoever removed the namespace or the event wants none.
      if (error instanceof KubernetesError && error.status === 404) this.#series.delete(key);
      this.#options.onProblem?.(error instanceof Error ? error : new Error(String(error)));
    }
  }

  async #create(key: string, event: RecordedEvent, now: number): Promise<void> {
    if (!this.#take(now)) return;
    const { regarding, type, reason, action, note } = event;
    const hash = createHash("sha256").update(`${key} ${now} ${this.#options.instance}`).digest("hex").slice(0, 16);
    // Events about what has no namespace lie in this one.
    const place = { namespace: regarding.namespace ?? "default", name: `${regarding.name.slice(0, 200)}.${hash}` };
    this.#series.set(key, { place, count: 1, seen: now, written: now });
    await this.#options.client.create(events, {
      apiVersion: "events.k8s.io/v1",
      kind: "Event",
      metadata: place,
      eventTime: microTime(now),
      reportingController: this.#options.controller,
      reportingInstance: this.#options.instance.slice(0, 128),
      type,
      reason,
      action,
      regarding,
      note: cutToBytes(note, 1_024),
    });
  }

  async #count(series: Series, now: number): Promise<void> {
    series.count += 1;
    series.seen = now;
    if (now - series.written < between || !this.#take(now)) return;
    series.written = now;
    const patch = { series: { count: series.count, lastObservedTime: microTime(now) } };
    await this.#options.client.mergePatch(events, series.place, patch);
  }

  #take(now: number): boolean {
    const refilled = Math.floor((now - this.#filled) / refill);
    this.#tokens = Math.min(burst, this.#tokens + refilled);
    this.#filled += refilled * refill;
    if (this.#tokens === 0) return false;
    this.#tokens -= 1;
    return true;
  }

  #now(): number {
    return this.#options.now?.() ?? Date.now();
  }
}

/** A time with six digits of seconds, as MicroTime has them. */
function microTime(now: number): string {
  return new Date(now).toISOString().replace("Z", "000Z");
}

function cutToBytes(text: string, bytes: number): string {
  const buffer = Buffer.from(text);
  // A character that is cut apart becomes a replacement character, which is dropped.
  return buffer.length <= bytes
    ? text
    : buffer
        .subarray(0, bytes - 3)
        .toString("utf8")
        .replace(/\uFFFD+$/, "");
}
