import { valueAt } from "../../../kubernetes/manifest.ts";
import { type Control, isSet } from "./control.ts";

export const hostPorts: Control = {
  id: "pod-host-ports",
  level: "baseline",
  title: "No container takes a port of its node",
  description: "A host port goes around Services and network policies, and can take traffic that is meant for others.",
  check: ({ pod: { containers } }) =>
    containers.flatMap(({ ports, path }) =>
      ports.flatMap((port, index) => {
        const hostPort = valueAt(port, "hostPort");
        if (!isSet(hostPort) || hostPort === 0) return [];
        const message = "takes a port of the node";
        return [{ path: [...path, "ports", index, "hostPort"], message, fix: "use a Service instead" }];
      }),
    ),
};
