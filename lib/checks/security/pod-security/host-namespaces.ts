import type { Control } from "./control.ts";

const namespaces = [
  ["hostNetwork", "network"],
  ["hostPID", "process list"],
  ["hostIPC", "shared memory"],
] as const;

export const hostNamespaces: Control = {
  id: "pod-host-namespaces",
  level: "baseline",
  title: "No pod shares network, processes or memory with its node",
  description: "In the namespaces of the node a pod sees traffic and processes that are not its own.",
  check: ({ pod: { spec, path } }) =>
    namespaces.flatMap(([field, what]) =>
      spec[field] === true
        ? [{ path: [...path, "spec", field], message: `uses the ${what} of the node`, fix: "remove it" }]
        : [],
    ),
};
