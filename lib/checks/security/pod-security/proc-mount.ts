import { type Control, hasOwnUsers, isSet } from "./control.ts";

export const procMount: Control = {
  id: "pod-proc-mount",
  level: "baseline",
  title: "No container sees all of /proc",
  description: "Parts of /proc are hidden from containers because they tell about the node, or change it.",
  check: ({ pod, level, containerContexts }, minor) =>
    level === "baseline" && hasOwnUsers(pod, minor)
      ? []
      : containerContexts.flatMap(({ path, value: { procMount: mount } }) =>
          !isSet(mount) || mount === "Default"
            ? []
            : [{ path: [...path, "procMount"], message: "shows all of /proc", expected: "Default", fix: "remove it" }],
        ),
};
