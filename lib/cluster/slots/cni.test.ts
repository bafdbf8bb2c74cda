import { expect, test } from "vitest";
import { testCluster } from "../../testing.ts";
import type { ClusterConfig } from "../cluster.ts";
import { refusalsOf } from "../testing.ts";

test.each<[string, ClusterConfig["cni"]]>([
  ["flannel over WireGuard", { type: "flannel", backend: "wireguard-native" }],
  ["flannel by routes", { type: "flannel", backend: "host-gw" }],
])("takes %s", (_, cni) => {
  expect(testCluster({ cni })).toMatchObject({ cni });
});

test.each<[string, unknown, string]>([
  ["a filling that does not exist", { type: "calico" }, 'cni.type: is not valid, got "calico"; use one of "flannel"'],
  ["a slot without its type", {}, 'cni.type: is missing; use one of "flannel"'],
  ["a slot with only a type", "flannel", 'cni: is not valid, got "flannel"; write a value of type object'],
  [
    "a field of a filling",
    { type: "flannel", backnd: "vxlan" },
    'cni.backnd: is not a known field; did you mean "backend"?',
  ],
  [
    "flannel's backend",
    { type: "flannel", backend: "udp" },
    'cni.backend: is not valid, got "udp"; use one of "vxlan", "host-gw", "wireguard-native"',
  ],
])("fails with %s", (_, cni, message) => {
  expect(refusalsOf({ cni })).toEqual([message]);
});
