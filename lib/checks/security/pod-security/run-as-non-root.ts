import { type Control, hasOwnUsers, isSet } from "./control.ts";

export const runAsNonRoot: Control = {
  id: "pod-run-as-non-root",
  level: "restricted",
  title: "No container may run as root",
  description:
    "Root in a container is root on the node once it breaks out. The kubelet refuses such an image when it is told to.",
  check: (held, minor) => {
    const { pod, context, containerContexts } = held;
    if (hasOwnUsers(pod, minor)) return [];
    const allowed = held.contexts
      .filter(({ value }) => value.runAsNonRoot === false)
      .map(({ path }) => ({
        path: [...path, "runAsNonRoot"],
        message: "allows root",
        expected: "true",
        fix: "set it to true",
      }));
    if (isSet(context.value.runAsNonRoot)) return allowed;
    return [
      ...allowed,
      ...containerContexts
        .filter(({ value }) => !isSet(value.runAsNonRoot))
        .map(({ container, path }) => ({
          path: [...path, "runAsNonRoot"],
          message: `does not say that container ${container} may not run as root`,
          expected: "true",
          fix: "set runAsNonRoot to true in the security context of the pod",
        })),
    ];
  },
};
