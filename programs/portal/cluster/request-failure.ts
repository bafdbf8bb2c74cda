import { numberAt } from "../../kubernetes/answer.ts";
import { KubeFailure } from "./kube-api.ts";

/** What Headlamp says where no answer came, as if it were one. */
const withoutAnswer: ReadonlyMap<string, string> = new Map([
  ["Unreachable", "the cluster cannot be reached"],
  ["Request timed-out", "the cluster does not answer in time"],
]);

/** What went wrong with a request, in the words of the API where it has some. */
export function requestFailure(error: unknown): KubeFailure {
  const text = error instanceof Error ? error.message : String(error);
  const unanswered = withoutAnswer.get(text);
  if (unanswered !== undefined) return new KubeFailure(undefined, unanswered);
  const status = numberAt(error, "status");
  // A browser does not tell more of an answer that leads elsewhere.
  if (status === 0) return new KubeFailure(302, "the answer leads elsewhere");
  // Before the message stands the name of the status, which is empty with HTTP/2.
  const message = text
    .replace(/^[A-Za-z' -]{0,40} - /, "")
    .trim()
    .slice(0, 2_000);
  return new KubeFailure(status, message === "" ? `status ${status}` : message);
}
