import { expect, test } from "vitest";
import { testCluster } from "../testing.ts";
import { refusalsOf } from "./testing.ts";

const server = { role: "server", address: "192.168.1.10" };
const agent = { role: "agent", address: "192.168.1.20" };
const resources = { cpu: 2, memory: "2Gi", disk: "40Gi" };

test.each([
  [
    "a user who may not become root",
    { a: { ...server, ssh: { user: "admin" } } },
    'nodes.a.ssh.user: may not install K3s, got "admin"; set sudo, and let that user become root without a password',
  ],
  [
    "a machine that is too small",
    { a: { ...server, resources: { ...resources, cpu: 1 } } },
    "nodes.a.resources.cpu: is too little for K3s as server, got 1; give it at least 2",
  ],
  [
    "an agent that is newer than a server",
    { a: server, b: { ...agent, k3sVersion: "v1.37.1+k3s1" } },
    'nodes.b.k3sVersion: is of a newer minor version than server nodes.a, got "v1.37.1+k3s1"; upgrade all servers first',
  ],
  [
    "what is no user",
    { a: { ...server, ssh: { user: "-oProxyCommand=x" } } },
    'nodes.a.ssh.user: is not the name of a user, got "-oProxyCommand=x"; write it with a-z, 0-9, - and _',
  ],
  [
    "what is no host to go through",
    { a: { ...server, ssh: { jump: "-oProxyCommand=x" } } },
    'nodes.a.ssh.jump: is not a host that SSH can go through, got "-oProxyCommand=x"; write it like "gate.example.com" or "admin@gate.example.com:2222"',
  ],
])("refuses %s", (_, nodes, problem) => {
  expect(refusalsOf({ nodes })).toEqual([problem]);
});

test.each([
  ["a user who becomes root", { a: { ...server, ssh: { user: "admin", sudo: true, jump: "me@gate:2222" } } }],
  ["a machine that is just large enough", { a: { ...server, resources } }],
  ["an agent with a later patch", { a: server, b: { ...agent, k3sVersion: "v1.36.6+k3s1" } }],
  ["a server that is ahead", { a: { ...server, k3sVersion: "v1.37.1+k3s1" }, b: agent }],
])("takes %s", (_, nodes) => {
  expect(() => testCluster(JSON.parse(JSON.stringify({ nodes })))).not.toThrow();
});
