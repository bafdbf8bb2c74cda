import { valueAt } from "../../../kubernetes/manifest.ts";
import type { Control } from "./control.ts";

export const hostProcess: Control = {
  id: "pod-host-process",
  level: "baseline",
  title: "No Windows pod runs as a process of its node",
  description: "A HostProcess pod has the rights of the node itself.",
  check: (held) =>
    held.contexts.flatMap(({ path, value: { windowsOptions } }) =>
      valueAt(windowsOptions, "hostProcess") === true
        ? [
            {
              path: [...path, "windowsOptions", "hostProcess"],
              message: "runs as a process of the node",
              fix: "remove it",
            },
          ]
        : [],
    ),
};
