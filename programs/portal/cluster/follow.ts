import { Follower, type FollowerOptions } from "./follower.ts";
import { LiveSource } from "./live-source.ts";
import type { Source, SourceState, SourceStatus } from "./source.ts";

/** What a source is made of. */
export interface FollowOptions<T> {
  readonly title: string;
  readonly parts: readonly Omit<FollowerOptions<T>, "changed">[];
}

/** A source of everything in some collections. */
export function follow<T>({ title, parts }: FollowOptions<T>): Source<T> {
  return new LiveSource<T>({
    title,
    begin: (changed) => {
      const followers = parts.map((part) => new Follower({ ...part, changed }));
      let state: SourceState<T> = { status: "waiting", items: [] };
      let lists: readonly (readonly T[])[] = [];
      return {
        now: () => {
          const states = followers.map((follower) => follower.state);
          const isSame = lists.length === states.length && states.every(({ items }, index) => items === lists[index]);
          const items = isSame ? state.items : states.flatMap(({ items }) => items);
          lists = states.map(({ items }) => items);
          state = { ...worstOf(states), items };
          return state;
        },
        end: () => {
          for (const follower of followers) follower.end();
        },
      };
    },
  });
}

/** From what people must know of first. */
const order: readonly SourceStatus[] = [
  "signed-out",
  "failed",
  "forbidden",
  "interrupted",
  "absent",
  "slow",
  "waiting",
  "live",
];

function worstOf(states: readonly SourceState<unknown>[]): Omit<SourceState<never>, "items"> {
  const [worst] = [...states].sort((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  if (worst === undefined) return { status: "live" };
  const { status, message } = worst;
  return { status, message };
}
