import type { Control } from "./control.ts";

export const privileged: Control = {
  id: "pod-privileged",
  level: "baseline",
  title: "No container is privileged",
  description: "A privileged container is root on its node.",
  check: ({ containerContexts }) =>
    containerContexts.flatMap(({ path, value }) =>
      value.privileged === true
        ? [{ path: [...path, "privileged"], message: "makes the container root on the node", fix: "remove it" }]
        : [],
    ),
};
