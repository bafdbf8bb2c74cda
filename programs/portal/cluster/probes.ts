import { serviceProxyName } from "../../../lib/portal/service-proxy.ts";
import { Turns } from "../../../lib/turns.ts";
import { pathOf } from "../../kubernetes/resource.ts";
import { type Probe, type ProbeState, probePath } from "../registry/probe.ts";
import { KubeFailure, type ReachApi } from "./kube-api.ts";

/** Milliseconds between two rounds. */
const every = 30_000;

/** Milliseconds in which a Service must begin to answer. */
const timeout = 5_000;

/** More than are on a page. */
const mostProbes = 500;

const unknown: ProbeState = { state: "unknown" };

/** Asks Services whether they work, by way of the API server, with the rights of whoever looks and while somebody does. */
export class Probes {
  readonly #api: ReachApi;
  readonly #isHidden: () => boolean;
  readonly #turns = new Turns(4);
  readonly #listeners = new Set<() => void>();
  #wanted = new Map<string, Probe>();
  #states = new Map<string, ProbeState>();
  #asking = new Set<string>();
  #ending = new AbortController();
  #timer: ReturnType<typeof setInterval> | undefined;
  #revision = 0;

  /** @param isHidden whether nobody sees the page at the moment. @default - somebody does */
  constructor(api: ReachApi, isHidden: () => boolean = () => false) {
    this.#api = api;
    this.#isHidden = isHidden;
  }

  /** What is to be asked from now on. */
  want(probes: readonly Probe[]): void {
    this.#wanted = new Map(probes.slice(0, mostProbes).map((probe) => [keyOf(probe), probe]));
    this.#states = new Map([...this.#states].filter(([key]) => this.#wanted.has(key)));
    if (this.#timer === undefined) return;
    for (const [key, probe] of this.#wanted) if (!this.#states.has(key)) this.#ask(key, probe);
  }

  /** What came of a probe the last time. The same object until it changes. */
  state(probe: Probe): ProbeState {
    return this.#states.get(keyOf(probe)) ?? unknown;
  }

  /** Another number after each change. */
  revision(): number {
    return this.#revision;
  }

  /** @returns ends it; Services are asked while somebody listens */
  subscribe(listener: () => void): () => void {
    const own = () => listener();
    this.#listeners.add(own);
    if (this.#timer === undefined) {
      this.#timer = setInterval(() => this.#isHidden() || this.#askAll(), every);
      this.#askAll();
    }
    return () => {
      this.#listeners.delete(own);
      if (this.#listeners.size > 0) return;
      clearInterval(this.#timer);
      this.#timer = undefined;
      this.#ending.abort();
      this.#ending = new AbortController();
      this.#asking = new Set();
    };
  }

  #askAll(): void {
    for (const [key, probe] of this.#wanted) this.#ask(key, probe);
  }

  #ask(key: string, probe: Probe): void {
    const path = pathOfProbe(probe);
    const { signal } = this.#ending;
    if (path === undefined || this.#asking.has(key)) return;
    this.#asking.add(key);
    void this.#turns.take(async () => {
      if (signal.aborted) return;
      const state = await this.#answer(path, signal);
      if (signal.aborted) return;
      this.#asking.delete(key);
      this.#take(key, state);
    });
  }

  async #answer(path: string, ending: AbortSignal): Promise<ProbeState> {
    const limit = AbortSignal.timeout(timeout);
    try {
      await this.#api.reach(path, AbortSignal.any([ending, limit]));
      return { state: "working" };
    } catch (error) {
      if (limit.aborted) return { state: "failing", message: `is not answered in ${timeout / 1_000} s` };
      const status = error instanceof KubeFailure ? error.status : undefined;
      // Who may not ask knows nothing of the Service.
      if (status === undefined || status === 401 || status === 403) return unknown;
      return status < 400
        ? { state: "working" }
        : { state: "failing", message: `answers ${status}: ${error instanceof Error ? error.message : ""}` };
    }
  }

  #take(key: string, state: ProbeState): void {
    if (!this.#wanted.has(key) || JSON.stringify(this.#states.get(key)) === JSON.stringify(state)) return;
    this.#states.set(key, state);
    this.#revision += 1;
    for (const listener of this.#listeners) listener();
  }
}

/** Undefined for what would lead elsewhere. */
function pathOfProbe({ namespace, service, port, path }: Probe): string | undefined {
  if (probePath(path) === undefined) return undefined;
  const name = serviceProxyName({ service, port });
  return `${pathOf({ group: "", version: "v1", plural: "services" }, { namespace, name })}/proxy${path}`;
}

function keyOf({ namespace, service, port, path }: Probe): string {
  return JSON.stringify([namespace, service, port, path]);
}
