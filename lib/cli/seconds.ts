import { performance } from "node:perf_hooks";

/** How long this run took, `0.4`. It has yet to end, so rather too much than too little. */
export function secondsSinceStart(): string {
  return (Math.ceil(performance.now() / 100) / 10).toFixed(1);
}
