import { stringAt } from "../../kubernetes/answer.ts";
import { timeAt } from "./time.ts";

/** What an object of a namespace is called. */
export interface Identity {
  readonly namespace: string;
  readonly name: string;
}

/** Namespace and name of an object; undefined where it says none. */
export function identityOf(object: unknown): Identity | undefined {
  const [namespace, name] = [stringAt(object, "metadata", "namespace"), stringAt(object, "metadata", "name")];
  return namespace === undefined || name === undefined ? undefined : { namespace, name };
}

/** When an object was made; empty where it does not say. */
export function createdOf(object: unknown): string {
  return timeAt(object, "metadata", "creationTimestamp") ?? "";
}
