import { expect, test } from "vitest";
import { mayHoldAddressOf } from "./network-block.ts";

const pods = ["10.42.0.0/16"];

test.each<[string, readonly string[], readonly string[], boolean]>([
  ["0.0.0.0/0", [], pods, true],
  ["0.0.0.0/0", ["10.42.0.0/16", "10.43.0.0/16"], pods, false],
  ["0.0.0.0/0", ["10.0.0.0/8"], pods, false],
  ["0.0.0.0/0", ["10.42.7.0/24"], pods, true],
  ["10.42.7.0/24", [], pods, true],
  ["10.42.7.0/24", ["10.42.7.0/24"], pods, false],
  ["192.168.1.10/32", [], pods, false],
  ["192.168.1.10/32", [], [], true],
  ["10.42.0.0/16", [], ["fd42::/56"], false],
  ["::/0", [], ["10.42.0.0/16", "fd42::/56"], true],
  ["::/0", ["fd42::/56"], ["10.42.0.0/16", "fd42::/56"], false],
  ["nonsense", [], pods, true],
])("the block %s without %j may hold an address of %j: %s", (cidr, except, networks, holds) => {
  expect(mayHoldAddressOf({ cidr, except }, networks)).toBe(holds);
});
