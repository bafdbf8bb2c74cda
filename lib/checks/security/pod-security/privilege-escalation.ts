import { type Control, isWindows } from "./control.ts";

export const privilegeEscalation: Control = {
  id: "pod-privilege-escalation",
  level: "restricted",
  title: "No process gets more rights than its parent",
  description: "Without this, a setuid program in the image makes root of an ordinary user.",
  check: ({ pod, containerContexts }) =>
    isWindows(pod)
      ? []
      : containerContexts.flatMap(({ container, path, value }) =>
          value.allowPrivilegeEscalation === false
            ? []
            : [
                {
                  path: [...path, "allowPrivilegeEscalation"],
                  message: `lets processes of container ${container} gain rights`,
                  expected: "false",
                  fix: "set it to false",
                },
              ],
        ),
};
