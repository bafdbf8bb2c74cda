import { ConfigError } from "../errors.ts";

/**
 * What a function of a declaration answers.
 * @param where the file and the field: `applications/workloads/whoami.app.ts build`
 * @throws ConfigError when that is a promise: nobody waits for it, so that what it makes would be lost
 */
export function ask<T>(where: string, task: () => T): T {
  const answer = task();
  if (!isPromise(answer)) return answer;
  // Whether it fails later is no news any more.
  Promise.resolve(answer).catch(() => {});
  throw new ConfigError({
    where,
    what: "returns a promise, for which nobody waits",
    fix: "remove async and await: import data from files of the repository instead of reading or fetching it",
  });
}

/**
 * What a function answers that has to answer something.
 * @throws ConfigError when it returns a promise, or nothing
 */
export function askFor<T extends object | string>(where: string, task: () => T): T {
  const answer: T | null | undefined = ask(where, task);
  if (answer !== undefined && answer !== null) return answer;
  throw new ConfigError({ where, what: "returns nothing", fix: "return a value, or remove the field" });
}

function isPromise(value: unknown): boolean {
  return typeof value === "object" && value !== null && typeof Reflect.get(value, "then") === "function";
}
