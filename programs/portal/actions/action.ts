import type { AccessQuestion } from "../cluster/access-reviews.ts";
import type { KubeApi, KubeRequest } from "../cluster/kube-api.ts";
import type { ActionTarget } from "./target.ts";

/** What an action would do now. */
export interface ActionPlan {
  /** Each is a sentence that tells whoever decides what will happen. */
  readonly consequences: readonly string[];
  /** What people must agree to one by one. @default - nothing */
  readonly agreements?: readonly string[];
  /** Undefined where nothing can be done now; the consequences say why. */
  readonly request?: KubeRequest;
  /** What people choose first. @default - nothing */
  readonly choice?: ReplicasChoice;
  /**
   * What is done after the request.
   * @param tell hears how far it is, in sentences
   * @param signal ends it
   * @default - nothing
   */
  readonly follow?: (api: KubeApi, tell: (sentences: readonly string[]) => void, signal: AbortSignal) => Promise<void>;
}

/** How many pods a workload shall have. */
export interface ReplicasChoice {
  /** What it is now. */
  readonly now: number;
  readonly plan: (replicas: number) => ActionPlan;
}

/** Something that people do with an object. */
export interface Action {
  /** Two words at most. */
  readonly title: string;
  readonly target: ActionTarget;
  /** Whether people are asked before. */
  readonly asks: boolean;
  /** It is offered to whoever may do all of these. */
  readonly needs: readonly AccessQuestion[];
  /**
   * Reads what it needs, and changes nothing.
   * @throws KubeFailure
   */
  plan(api: KubeApi): Promise<ActionPlan>;
}
