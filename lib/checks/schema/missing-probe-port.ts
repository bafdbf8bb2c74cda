import { isJsonObject, stringAt } from "../../kubernetes/manifest.ts";
import { nearest } from "../../nearest.ts";
import type { Finding, Rule } from "../rule.ts";

const probes = ["livenessProbe", "readinessProbe", "startupProbe"] as const;
const checks = ["httpGet", "tcpSocket"] as const;

export const missingProbePort: Rule = {
  id: "missing-probe-port",
  family: "schema",
  severity: "error",
  title: "Every port name that a probe uses is one of its container",
  description:
    "A probe of a port name that the container does not have fails for ever, and the pod is restarted or never ready.",
  check: (facts) =>
    facts.pods.flatMap(({ object, containers }) =>
      containers.flatMap(({ path, value, ports }) => {
        const names = ports.map((port) => stringAt(port, "name")).filter((name) => name !== undefined);
        return probes.flatMap((probe) => {
          const action = value[probe];
          if (!isJsonObject(action)) return [];
          return checks.flatMap((check): Finding[] => {
            const port = stringAt(action[check], "port");
            if (port === undefined || names.includes(port) || /^\d+$/.test(port)) return [];
            const suggestion = nearest(port, names);
            return [
              {
                object,
                path: [...path, probe, check, "port"],
                message: `is not a port of the container, got ${JSON.stringify(port)}`,
                ...(suggestion !== undefined && { suggestion }),
                fix:
                  suggestion === undefined
                    ? "name a port of the container"
                    : `did you mean ${JSON.stringify(suggestion)}?`,
              },
            ];
          });
        });
      }),
    ),
};
