import { expect, it } from "vitest";
import type { JsonObject } from "../manifest.ts";
import { problemsOf } from "./testing.ts";

const node = (spec: JsonObject) => problemsOf({ apiVersion: "v1", kind: "Node", metadata: { name: "server-1" }, spec });

it("takes one network of each family, and a key with two effects", () => {
  expect(
    node({
      podCIDR: "10.42.0.0/24",
      podCIDRs: ["10.42.0.0/24", "fd00::/64"],
      taints: [
        { key: "a", effect: "NoSchedule" },
        { key: "a", effect: "NoExecute" },
      ],
    }),
  ).toEqual([]);
});

it("refuses two networks of a family, and a taint twice", () => {
  const taint = { key: "a", value: "b", effect: "NoSchedule" };
  expect(node({ podCIDRs: ["10.42.0.0/24", "10.43.0.0/24"], taints: [taint, { ...taint, value: "c" }] })).toEqual([
    "spec.taints[1]: repeats taint a:NoSchedule",
    "spec.podCIDRs: must be one network of each IP family, got 10.42.0.0/24, 10.43.0.0/24",
  ]);
});

it("leaves out networks that the API server drops", () => {
  expect(node({ podCIDR: "10.44.0.0/24", podCIDRs: ["10.42.0.0/24", "10.43.0.0/24"] })).toEqual([]);
});

it("warns of what has no effect", () => {
  expect(node({ externalID: "a", configSource: {} })).toEqual([
    "warning spec.configSource: has no effect any more",
    "warning spec.externalID: is deprecated and not used",
  ]);
});
