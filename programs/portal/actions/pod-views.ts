import { type ActionTarget, mayDo } from "./target.ts";

/** A page of Headlamp's own about a pod, by the name that its address has. */
export type PodView = "logs" | "exec";

/** What a page of a pod needs; a terminal is a WebSocket, which the API server asks twice about. */
export function podViewNeeds(view: PodView, pod: ActionTarget) {
  return view === "logs"
    ? [mayDo("get", pod), mayDo("get", pod, "log")]
    : [mayDo("get", pod), mayDo("get", pod, "exec"), mayDo("create", pod, "exec")];
}
