import { numberAt, stringAt } from "../../kubernetes/answer.ts";
import { DaemonError } from "./daemon-error.ts";

/**
 * Networks that the daemon has a way to.
 * @throws DaemonError for an answer that is no list of routes
 */
export function readRoutes(answer: unknown): ReadonlySet<string> {
  if (!Array.isArray(answer)) throw new DaemonError("DaemonAnswerInvalid", "the daemon's routes are no list");
  return new Set(
    answer.flatMap((each: unknown) => {
      const subnet = stringAt(each, "subnet");
      if (subnet === undefined)
        throw new DaemonError("DaemonAnswerInvalid", "one of the daemon's routes leads nowhere");
      // A route that is being withdrawn has the metric "infinite".
      return numberAt(each, "metric") === undefined ? [] : [subnet];
    }),
  );
}
