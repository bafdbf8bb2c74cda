import type { Concern } from "./health.ts";

/** How much of something is taken. */
export interface Load {
  /** Cores, bytes, or pods. */
  readonly total: number;
  /** What pods ask for. @default - unknown, or nothing can be asked for */
  readonly requested?: number;
  /** What is in use. @default - nobody measures it */
  readonly used?: number;
}

/**
 * How much a share that is in use wants somebody. From 80 % on there is still time to have more; from 90 % on kubelets are near to
 * evicting pods, and many programs begin to fail: databases and logs need room to compact.
 */
export function fullness(share: number): Concern {
  if (share < 0.8) return "fine";
  return share < 0.9 ? "look" : "act";
}
