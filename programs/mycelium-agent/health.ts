import type { Answer } from "../running/http-server.ts";

/** How long things may take. */
export interface HealthOptions {
  /** Seconds that one run may take, and that may pass between two. */
  readonly limit: number;
}

/** Whether the agent runs, and whether it succeeds. */
export class Health {
  readonly #limit: number;
  #last = performance.now();
  #isReady = false;
  #problem = "it did not run yet";

  constructor({ limit }: HealthOptions) {
    this.#limit = limit;
  }

  /** Watches a run. @throws what the run throws */
  async watch<T>(run: () => Promise<T>): Promise<T> {
    this.#last = performance.now();
    try {
      const result = await run();
      this.#isReady = true;
      return result;
    } catch (error) {
      this.#isReady = false;
      this.#problem = error instanceof Error ? error.message : String(error);
      throw error;
    } finally {
      this.#last = performance.now();
    }
  }

  /** Whether it is of use to start it anew: not for what others do wrong. */
  alive(): Answer {
    const seconds = Math.round((performance.now() - this.#last) / 1_000);
    return seconds <= this.#limit ? ok : { status: 503, text: `nothing was finished for ${seconds} s\n` };
  }

  /** Whether the last run did all it had to. */
  ready(): Answer {
    return this.#isReady ? ok : { status: 503, text: `${this.#problem}\n` };
  }
}

const ok: Answer = { status: 200, text: "ok\n" };
