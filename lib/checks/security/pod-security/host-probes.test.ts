import { expect, it } from "vitest";
import { hostProbes } from "./host-probes.ts";
import { violationsOf } from "./testing.ts";

it("pod-host-probes passes for the pod itself", () => {
  expect(violationsOf(hostProbes, "baseline", {}, { livenessProbe: { httpGet: { host: "" } } })).toEqual([]);
});

it("pod-host-probes fails for another host", () => {
  const lifecycle = { preStop: { httpGet: { host: "example.com" } } };
  const container = { livenessProbe: { tcpSocket: { host: "127.0.0.1" } }, readinessProbe: null, lifecycle };
  const message = "lets the node call a host; remove it, which means the pod itself";
  expect(violationsOf(hostProbes, "baseline", {}, container)).toEqual([
    `containers[0].livenessProbe.tcpSocket.host: ${message}`,
    `containers[0].lifecycle.preStop.httpGet.host: ${message}`,
  ]);
});
