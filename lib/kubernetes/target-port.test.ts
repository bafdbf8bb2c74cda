import { expect, test } from "vitest";
import type { Manifest } from "./manifest.ts";
import { targetOf, targetPorts } from "./target-port.ts";

const service: Manifest = {
  apiVersion: "v1",
  kind: "Service",
  metadata: { name: "web" },
  spec: {
    ports: [
      { name: "http", port: 80, targetPort: "web" },
      { name: "admin", port: 81 },
    ],
  },
};

test("a port of a Service leads to its target, or to the same port", () => {
  expect([targetOf(service, 80), targetOf(service, "http"), targetOf(service, "admin")]).toEqual(["web", "web", 81]);
  expect(targetOf(service, 82)).toBeUndefined();
});

test("a target is a number, or the name of ports of containers", () => {
  const containers = [
    {
      ports: [
        { name: "web", containerPort: 8080 },
        { name: "other", containerPort: 9 },
      ],
    },
    { ports: [] },
  ];
  expect(targetPorts(containers, "web")).toEqual([8080]);
  expect(targetPorts(containers, 81)).toEqual([81]);
  expect(targetPorts(containers, undefined)).toEqual([]);
});
