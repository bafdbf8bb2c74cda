import { expect, test } from "vitest";
import { ownerOfPort } from "./node-ports.ts";

test.each<["tcp" | "udp", number, string | undefined]>([
  ["tcp", 6443, "the Kubernetes API"],
  ["tcp", 2379, "etcd"],
  ["udp", 2379, undefined],
  ["udp", 8472, "flannel"],
  ["tcp", 8472, undefined],
  ["tcp", 29_999, undefined],
  ["tcp", 30_000, "Services of type NodePort"],
  ["udp", 32_767, "Services of type NodePort"],
  ["udp", 32_768, undefined],
])("%s %i of a node", (protocol, port, owner) => {
  expect(ownerOfPort(protocol, port)).toBe(owner);
});
