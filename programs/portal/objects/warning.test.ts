import { expect, test } from "vitest";
import { parseWarning } from "./warning.ts";

const metadata = { namespace: "web", name: "web.17a", creationTimestamp: "2026-11-28T08:00:00Z" };

test("reads a warning as the kubelet writes it", () => {
  expect(
    parseWarning({
      metadata,
      type: "Warning",
      reason: "BackOff",
      message: "Back-off restarting failed container web in pod web",
      involvedObject: { kind: "Pod", namespace: "web", name: "web" },
      count: 12,
      firstTimestamp: "2026-11-28T08:00:00Z",
      lastTimestamp: "2026-11-28T09:00:00Z",
    }),
  ).toEqual({
    namespace: "web",
    name: "web.17a",
    reason: "BackOff",
    message: "Back-off restarting failed container web in pod web",
    object: { kind: "Pod", namespace: "web", name: "web" },
    count: 12,
    lastSeen: "2026-11-28T09:00:00Z",
  });
});

test("reads a warning as newer controllers write it, of an object without a namespace", () => {
  const warning = {
    metadata,
    type: "Warning",
    reason: "NodeNotReady",
    involvedObject: { kind: "Node", name: "one" },
    eventTime: "2026-11-28T08:00:00.000001Z",
    lastTimestamp: null,
    series: { count: 3, lastObservedTime: "2026-11-28T10:00:00.000001Z" },
  };
  expect(parseWarning(warning)).toMatchObject({
    object: { kind: "Node", name: "one" },
    count: 3,
    lastSeen: "2026-11-28T10:00:00.000001Z",
  });
});

test("leaves out what is normal", () => {
  expect(parseWarning({ metadata, type: "Normal" })).toBeUndefined();
});
