import { expect, it } from "vitest";
import { hostNamespaces } from "./host-namespaces.ts";
import { violationsOf } from "./testing.ts";

it("pod-host-namespaces passes without", () => {
  expect(violationsOf(hostNamespaces, "baseline", { hostNetwork: false, hostPID: null })).toEqual([]);
});

it("pod-host-namespaces fails for each", () => {
  expect(violationsOf(hostNamespaces, "baseline", { hostNetwork: true, hostPID: true, hostIPC: true })).toEqual([
    "hostNetwork: uses the network of the node; remove it",
    "hostPID: uses the process list of the node; remove it",
    "hostIPC: uses the shared memory of the node; remove it",
  ]);
});
