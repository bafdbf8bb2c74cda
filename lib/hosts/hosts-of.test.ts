import { expect, test } from "vitest";
import { testCluster } from "../testing.ts";
import { hostsOf } from "./hosts-of.ts";

test("a node is reached by its address as root, unless the overlay says otherwise", () => {
  const cluster = testCluster({
    nodes: {
      "home-2": {
        role: "agent",
        address: "192.168.1.11",
        ssh: { host: "two.lan", user: "admin", port: 2222, jump: "admin@door", sudo: true },
      },
      "home-1": { role: "server", address: "192.168.1.10" },
    },
  });
  expect(hostsOf(cluster)).toEqual([
    { name: "home-1", role: "server", host: "192.168.1.10", user: "root", port: 22, sudo: false },
    { name: "home-2", role: "agent", host: "two.lan", user: "admin", port: 2222, jump: "admin@door", sudo: true },
  ]);
});
