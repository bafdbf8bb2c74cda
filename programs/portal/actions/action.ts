import type { AccessQuestion } from "../cluster/access-reviews.ts";
import type { KubeApi, KubeRequest } from "../cluster/kube-api.ts";
import { KubeFailure } from "../cluster/kube-api.ts";

/** What an action would do now. */
export interface ActionPlan {
  /** Each is a sentence that tells whoever decides what will happen. */
  readonly consequences: readonly string[];
  /** Undefined where it cannot be done now; the consequences say why. */
  readonly request?: KubeRequest;
}

/** Something that people do with one request. */
export interface Action {
  readonly id: string;
  /** Two words at most. */
  readonly title: string;
  /** Whether people are asked before. */
  readonly confirm: boolean;
  /** It is offered to whoever may do all of these. */
  readonly needs: readonly AccessQuestion[];
  /** What is said when the cluster took it. */
  readonly done: string;
  /**
   * Reads what it needs, and changes nothing.
   * @throws KubeFailure
   */
  plan(api: KubeApi): Promise<ActionPlan>;
}

/** How often it is tried while the object changes in between. */
const mostTries = 5;

/**
 * Does what people were told.
 * @param told the consequences that they agreed to
 * @returns undefined when it was sent; the plan as it is now where that differs from what was told or cannot be done
 * @throws KubeFailure in the words of the API
 */
export async function carryOut(
  api: KubeApi,
  action: Pick<Action, "plan">,
  told?: readonly string[],
): Promise<ActionPlan | undefined> {
  for (let attempt = 1; ; attempt++) {
    const plan = await action.plan(api);
    const isAsTold = told === undefined || JSON.stringify(told) === JSON.stringify(plan.consequences);
    if (plan.request === undefined || !isAsTold) return plan;
    try {
      await api.send(plan.request);
      return undefined;
    } catch (error) {
      const hasChanged = error instanceof KubeFailure && error.status === 409;
      if (!hasChanged || attempt === mostTries) throw error;
    }
  }
}
