import { objectAt } from "../../../kubernetes/manifest.ts";
import { type Control, isSet } from "./control.ts";

export const hostPath: Control = {
  id: "pod-host-path",
  level: "baseline",
  title: "No pod mounts files of its node",
  description: "Through the files of its node a pod can reach every other pod on it.",
  check: ({ pod: { volumes, path } }) =>
    volumes.flatMap((volume, index) =>
      !isSet(objectAt(volume).hostPath)
        ? []
        : [
            {
              path: [...path, "spec", "volumes", index, "hostPath"],
              message: "mounts files of the node",
              fix: "use a volume claim, or an emptyDir for what need not last",
            },
          ],
    ),
};
