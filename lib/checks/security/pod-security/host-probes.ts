import { isJsonObject, stringAt } from "../../../kubernetes/manifest.ts";
import type { Path } from "../../../kubernetes/path.ts";
import type { Control } from "./control.ts";

const handlers: readonly Path[] = [
  ["livenessProbe"],
  ["readinessProbe"],
  ["startupProbe"],
  ["lifecycle", "postStart"],
  ["lifecycle", "preStop"],
];

export const hostProbes: Control = {
  id: "pod-host-probes",
  level: "baseline",
  title: "No probe or hook calls another host",
  description: "The kubelet runs probes and hooks on the node: with a host in them it can be made to call anything.",
  check: ({ pod: { containers } }) =>
    containers.flatMap(({ path, value }) =>
      handlers
        .filter(([field]) => isJsonObject(value[String(field)]))
        .flatMap((handler) =>
          ["httpGet", "tcpSocket"].flatMap((action) =>
            stringAt(value, ...handler, action, "host")
              ? [
                  {
                    path: [...path, ...handler, action, "host"],
                    message: "lets the node call a host",
                    fix: "remove it, which means the pod itself",
                  },
                ]
              : [],
          ),
        ),
    ),
};
