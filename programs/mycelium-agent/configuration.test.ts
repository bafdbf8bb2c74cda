import { expect, test } from "vitest";
import { defaultPorts } from "../../lib/mycelium/ports.ts";
import { readConfiguration } from "./configuration.ts";

const whole = {
  mode: "dual",
  tunnel: "mycelium",
  bridge: "mycelium-br",
  vxlan: "mycelium-v4",
  mtu: 1_330,
  ports: defaultPorts,
  nodes: ["5a1:2:3:4::/64"],
  clusterCidrs: ["10.42.0.0/16", "fd42::/56"],
  serviceCidrs: ["10.43.0.0/16", "fd43::/112"],
  hostRoot: "/host",
  resyncSeconds: 60,
};

test("is taken as it is, without what nobody knows", () => {
  expect(readConfiguration(JSON.stringify({ ...whole, more: 1 }))).toEqual(whole);
  expect(readConfiguration(JSON.stringify({ ...whole, vxlan: undefined }))).not.toHaveProperty("vxlan");
});

test.each([
  ["{", "configuration: is no mapping of JSON"],
  [JSON.stringify({ ...whole, mode: "both" }), 'configuration: mode must be "dual" or "secondary", got "both"'],
  [JSON.stringify({ ...whole, tunnel: "a b" }), 'configuration: tunnel must be the name of an interface, got "a b"'],
  [JSON.stringify({ ...whole, mtu: 0 }), "configuration: mtu must be a positive number, got 0"],
  [JSON.stringify({ ...whole, clusterCidrs: [1] }), "configuration: clusterCidrs must be a list of texts, got [1]"],
  [JSON.stringify({ ...whole, hostRoot: undefined }), "configuration: hostRoot must be a text, got nothing"],
  [JSON.stringify({ ...whole, ports: {} }), "configuration: ports.tcp must be a port, got nothing"],
])("refuses %#", (text, message) => {
  expect(() => readConfiguration(text)).toThrow(new Error(message));
});
