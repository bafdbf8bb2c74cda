import { objectAt } from "../../../kubernetes/manifest.ts";
import { type Control, isSet, isWindows, type Violation } from "./control.ts";

const expected = "one of Localhost, RuntimeDefault";

export const seccomp: Control = {
  id: "pod-seccomp",
  level: "baseline",
  title: "No container makes system calls without a filter",
  description:
    "The filter of the runtime blocks the system calls that most attacks on the kernel need. The level restricted wants it named.",
  check: (held) => {
    const { pod, level, context, containerContexts } = held;
    if (level === "restricted" && isWindows(pod)) return [];
    const unfiltered = held.contexts.flatMap(({ path, value: { seccompProfile } }): Violation[] => {
      if (!isSet(seccompProfile) || isFilter(objectAt(seccompProfile).type)) return [];
      const message = "lets every system call through";
      return [{ path: [...path, "seccompProfile", "type"], message, expected, fix: "set it to RuntimeDefault" }];
    });
    if (level === "baseline" || isSet(context.value.seccompProfile)) return unfiltered;
    return [
      ...unfiltered,
      ...containerContexts
        .filter(({ value }) => !isSet(value.seccompProfile))
        .map(({ container, path }) => ({
          path: [...path, "seccompProfile"],
          message: `names no filter for the system calls of container ${container}`,
          expected: "type: RuntimeDefault",
          fix: "set seccompProfile.type to RuntimeDefault in the security context of the pod",
        })),
    ];
  },
};

function isFilter(type: unknown): boolean {
  return type === "RuntimeDefault" || type === "Localhost";
}
