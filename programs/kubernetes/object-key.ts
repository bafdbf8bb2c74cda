import { stringAt } from "./answer.ts";

/** What an object is called among those of its kind; undefined for something without a name. */
export function keyOf(object: unknown): string | undefined {
  const [namespace, name] = [stringAt(object, "metadata", "namespace"), stringAt(object, "metadata", "name")];
  return namespace === undefined || name === undefined ? name : `${namespace}/${name}`;
}
