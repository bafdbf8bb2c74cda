import { valueAt } from "../../kubernetes/answer.ts";
import type { KubeApi } from "./kube-api.ts";

/** Something that whoever signed in may be allowed to do, or not. */
export interface AccessQuestion {
  readonly verb: string;
  /** Empty for the core group. */
  readonly group: string;
  readonly resource: string;
  readonly subresource?: string;
  /** @default - cluster-scoped, or all namespaces */
  readonly namespace?: string;
  /** @default - all */
  readonly name?: string;
}

/** Milliseconds that an answer holds. */
const fresh = 60_000;

/** Answers that are kept: a page asks for far fewer. */
const mostAnswers = 2_000;

/** Asks the API what whoever signed in may do. */
export class AccessReviews {
  readonly #api: KubeApi;
  readonly #answers = new Map<string, { readonly asked: number; readonly allowed: Promise<boolean> }>();

  constructor(api: KubeApi) {
    this.#api = api;
  }

  /** False too where the API does not say; that is asked again the next time. */
  allowed(question: AccessQuestion): Promise<boolean> {
    const { verb, group, resource, subresource, namespace, name } = question;
    const key = JSON.stringify([verb, group, resource, subresource, namespace, name]);
    const known = this.#answers.get(key);
    if (known !== undefined && performance.now() - known.asked < fresh) return known.allowed;
    const allowed = this.#ask(question).catch(() => {
      this.#answers.delete(key);
      return false;
    });
    if (this.#answers.size >= mostAnswers) this.#answers.clear();
    this.#answers.set(key, { asked: performance.now(), allowed });
    return allowed;
  }

  async #ask(question: AccessQuestion): Promise<boolean> {
    const { verb, group, resource, subresource, namespace, name } = question;
    const answer = await this.#api.send({
      method: "POST",
      path: "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews",
      body: {
        apiVersion: "authorization.k8s.io/v1",
        kind: "SelfSubjectAccessReview",
        spec: {
          resourceAttributes: {
            verb,
            group,
            resource,
            subresource,
            namespace,
            name,
          },
        },
      },
    });
    return valueAt(answer, "status", "allowed") === true;
  }
}
