import { expect, test } from "vitest";
import { podTrouble } from "./pod-trouble.ts";

const waiting = (reason: string, message?: string) => ({ name: "web", state: { waiting: { reason, message } } });
const condition = (type: string, reason: string, message: string) => ({ type, status: "False", reason, message });

test.each<[string, object, ReturnType<typeof podTrouble>]>([
  ["that has said nothing", {}, undefined],
  ["that is about to start", { phase: "Pending", containerStatuses: [waiting("ContainerCreating")] }, undefined],
  [
    "whose image is missing",
    { phase: "Pending", containerStatuses: [waiting("ImagePullBackOff", 'Back-off pulling image "web:2"')] },
    { reason: "ImagePullBackOff", message: 'Back-off pulling image "web:2"' },
  ],
  [
    "whose init container cannot start, before those that wait for it",
    {
      phase: "Pending",
      initContainerStatuses: [waiting("CreateContainerConfigError", 'secret "web" not found')],
      containerStatuses: [waiting("PodInitializing")],
    },
    { reason: "CreateContainerConfigError", message: 'secret "web" not found' },
  ],
  [
    "that ends again and again",
    {
      phase: "Running",
      containerStatuses: [
        {
          ...waiting("CrashLoopBackOff", "back-off 5m0s restarting failed container"),
          lastState: { terminated: { exitCode: 2, reason: "Error", message: "no such file: /data\n" } },
        },
      ],
    },
    { reason: "CrashLoopBackOff", message: "web ended with exit code 2: no such file: /data" },
  ],
  [
    "that is killed again and again for its memory",
    {
      phase: "Running",
      containerStatuses: [
        { ...waiting("CrashLoopBackOff"), lastState: { terminated: { exitCode: 137, reason: "OOMKilled" } } },
      ],
    },
    { reason: "OOMKilled", message: "web ended with exit code 137" },
  ],
  [
    "that waits to be started again, nobody knows why",
    { phase: "Running", containerStatuses: [waiting("CrashLoopBackOff", "back-off 10s")] },
    { reason: "CrashLoopBackOff", message: "back-off 10s" },
  ],
  [
    "of a Job that failed",
    { phase: "Failed", containerStatuses: [{ name: "job", state: { terminated: { exitCode: 1, reason: "Error" } } }] },
    { reason: "Error", message: "job ended with exit code 1" },
  ],
  [
    "that was evicted",
    { phase: "Failed", reason: "Evicted", message: "The node was low on resource: memory." },
    { reason: "Evicted", message: "The node was low on resource: memory." },
  ],
  [
    "that no node can take",
    { phase: "Pending", conditions: [condition("PodScheduled", "Unschedulable", "0/3 nodes are available")] },
    { reason: "Unschedulable", message: "0/3 nodes are available" },
  ],
  [
    "that runs and is not ready",
    {
      phase: "Running",
      containerStatuses: [{ state: { running: {} } }],
      conditions: [condition("Ready", "ContainersNotReady", "containers with unready status: [web]")],
    },
    { reason: "ContainersNotReady", message: "containers with unready status: [web]" },
  ],
  [
    "that is done",
    {
      phase: "Succeeded",
      containerStatuses: [{ state: { terminated: { exitCode: 0, reason: "Completed" } } }],
      conditions: [condition("Ready", "PodCompleted", "")],
    },
    undefined,
  ],
  [
    "of which one container is done and one runs",
    {
      phase: "Running",
      containerStatuses: [{ state: { terminated: { exitCode: 0 } } }, { state: { running: {} } }],
      conditions: [{ type: "Ready", status: "True" }],
    },
    undefined,
  ],
])("says what is wrong with a pod %s", (_name, status, trouble) => {
  expect(podTrouble({ status })).toEqual(trouble);
});
