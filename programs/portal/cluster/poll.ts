import { sourceFailure } from "./failure-status.ts";
import { LiveSource } from "./live-source.ts";
import { isKnown, type Source, type SourceState } from "./source.ts";

/** What is asked again and again, because it cannot be followed. */
export interface PollOptions<T> {
  readonly title: string;
  /** @returns undefined where it is not yet known whom to ask */
  readonly read: (signal: AbortSignal) => Promise<readonly T[] | undefined>;
}

/** Milliseconds between two answers: how often the kubelet measures is no more. */
const every = 30_000;

/** Milliseconds after which a first answer is slow. */
const slowAfter = 5_000;

/** A source that is asked every half a minute while somebody listens. */
export function poll<T>({ title, read }: PollOptions<T>): Source<T> {
  return new LiveSource<T>({
    title,
    begin: (changed) => {
      let state: SourceState<T> = { status: "waiting", items: [] };
      let timer: ReturnType<typeof setTimeout> | undefined;
      const ending = new AbortController();
      const become = (next: SourceState<T>) => {
        state = next;
        changed();
      };
      const ask = async () => {
        const slow = setTimeout(() => state.status === "waiting" && become({ ...state, status: "slow" }), slowAfter);
        let delay = every;
        try {
          const items = await read(ending.signal);
          if (items === undefined) delay = 1_000;
          else if (!ending.signal.aborted) become({ status: "live", items });
        } catch (error) {
          const { status, message } = sourceFailure(error);
          const isPassing = status === "failed" && isKnown(state);
          if (!ending.signal.aborted)
            become(isPassing ? { ...state, status: "interrupted", message } : { status, message, items: [] });
        } finally {
          clearTimeout(slow);
        }
        if (!ending.signal.aborted) timer = setTimeout(() => void ask(), delay);
      };
      void ask();
      return {
        now: () => state,
        end: () => {
          ending.abort();
          clearTimeout(timer);
        },
      };
    },
  });
}
