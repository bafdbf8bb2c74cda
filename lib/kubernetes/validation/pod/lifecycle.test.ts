import { expect, it } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { pod, problemsOf } from "../testing.ts";

const exec = { command: ["true"] };
const path = "spec.containers[0]";

it.each<JsonObject>([
  { livenessProbe: { exec, successThreshold: 1, terminationGracePeriodSeconds: 5 } },
  { readinessProbe: { exec, successThreshold: 3 } },
  { lifecycle: { preStop: { sleep: { seconds: 30 } } } },
  { restartPolicy: "Never", restartPolicyRules: [{ action: "Restart", exitCodes: { operator: "In", values: [1] } }] },
  { resizePolicy: [{ resourceName: "memory", restartPolicy: "RestartContainer" }] },
])("takes a container with %j", (container) => {
  expect(problemsOf(pod({}, container))).toEqual([]);
});

it.each<[JsonObject, string]>([
  [{ livenessProbe: { exec, successThreshold: 2 } }, "livenessProbe.successThreshold: must be 1, got 2"],
  [{ startupProbe: { exec, successThreshold: 2 } }, "startupProbe.successThreshold: must be 1, got 2"],
  [
    { readinessProbe: { exec, terminationGracePeriodSeconds: 5 } },
    "readinessProbe.terminationGracePeriodSeconds: cannot be set for a readiness probe",
  ],
  [
    { lifecycle: { preStop: { sleep: { seconds: 31 } } } },
    "lifecycle.preStop.sleep.seconds: must be at most the grace period 30, got 31",
  ],
  [
    { restartPolicyRules: [{ action: "Restart", exitCodes: { operator: "In", values: [1] } }] },
    "restartPolicy: is missing",
  ],
  [
    { restartPolicy: "Never", restartPolicyRules: [{ action: "Restart" }] },
    "restartPolicyRules[0].exitCodes: is missing",
  ],
  [
    {
      restartPolicy: "Never",
      restartPolicyRules: Array.from({ length: 21 }, () => ({ action: "Restart", exitCodes: { operator: "In" } })),
    },
    "restartPolicyRules: must have at most 20 rules, got 21",
  ],
  [
    {
      restartPolicy: "Never",
      restartPolicyRules: [
        { action: "Restart", exitCodes: { operator: "In", values: Array.from({ length: 256 }, (_, code) => code) } },
      ],
    },
    "restartPolicyRules[0].exitCodes.values: must have at most 255 values, got 256",
  ],
  [
    {
      resizePolicy: [
        { resourceName: "cpu", restartPolicy: "NotRequired" },
        { resourceName: "cpu", restartPolicy: "NotRequired" },
      ],
    },
    "resizePolicy[1].resourceName: repeats cpu",
  ],
])("refuses a container with %j", (container, problem) => {
  expect(problemsOf(pod({}, container))).toEqual([`${path}.${problem}`]);
});

it("compares sleep with the grace period of the pod", () => {
  const container = { lifecycle: { postStart: { sleep: { seconds: 10 } } } };
  expect(problemsOf(pod({ terminationGracePeriodSeconds: 10 }, container))).toEqual([]);
  expect(problemsOf(pod({ terminationGracePeriodSeconds: 9 }, container))).toEqual([
    `${path}.lifecycle.postStart.sleep.seconds: must be at most the grace period 9, got 10`,
  ]);
});

it("gives probes and hooks to init containers that keep running, and to no others", () => {
  const setup = { name: "setup", image: "busybox:1", startupProbe: { exec }, lifecycle: { preStop: { exec } } };
  expect(problemsOf(pod({ initContainers: [{ ...setup, restartPolicy: "Always" }] }))).toEqual([]);
  expect(problemsOf(pod({ initContainers: [setup] }))).toEqual([
    "spec.initContainers[0].lifecycle: needs restartPolicy Always in an init container",
    "spec.initContainers[0].startupProbe: needs restartPolicy Always in an init container",
  ]);
});

it("refuses to restart for a resize what does not restart", () => {
  const resizePolicy = [{ resourceName: "cpu", restartPolicy: "RestartContainer" }];
  expect(problemsOf(pod({ restartPolicy: "Never" }, { resizePolicy }))).toEqual([
    `${path}.resizePolicy[0].restartPolicy: must be NotRequired in a pod with restartPolicy Never`,
  ]);
  expect(problemsOf(pod({ initContainers: [{ name: "setup", image: "busybox:1", resizePolicy }] }))).toEqual([
    "spec.initContainers[0].resizePolicy[0].restartPolicy: must be NotRequired in an init container that ends",
  ]);
});
