import { isJsonObject } from "../../kubernetes/manifest.ts";
import { isLongRunning } from "../../kubernetes/pods.ts";
import type { Rule } from "../rule.ts";

const servers: ReadonlySet<string> = new Set([
  "DaemonSet",
  "Deployment",
  "ReplicaSet",
  "ReplicationController",
  "Rollout",
  "StatefulSet",
]);

export const missingProbes: Rule = {
  id: "missing-probes",
  family: "security",
  severity: "error",
  isTaste: true,
  title: "Every server says when it is ready",
  description:
    "Without a readiness probe a server gets traffic before it can answer, and a broken update replaces every pod that worked.",
  check: (facts) =>
    facts.pods
      .filter(({ object }) => servers.has(object.manifest.kind))
      .flatMap(({ object, containers }) =>
        containers
          .filter((container) => isLongRunning(container) && container.ports.length > 0)
          .filter(({ value }) => !isJsonObject(value.readinessProbe))
          .map(({ name, path }) => ({
            object,
            path: [...path, "readinessProbe"],
            message: `is missing for container ${name}, which listens on a port`,
            fix: "add a probe of the path or port that shows that it works",
          })),
      ),
};
