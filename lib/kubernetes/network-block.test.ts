import { expect, test } from "vitest";
import { isBlockWithin, mayHoldAddressOf } from "./network-block.ts";

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

const block = (cidr: string, ...except: string[]) => ({ cidr, except });

test.each([
  [block("10.0.0.0/8"), block("0.0.0.0/0"), true],
  [block("10.0.0.0/8"), block("10.0.0.0/8"), true],
  [block("0.0.0.0/0"), block("10.0.0.0/8"), false],
  [block("10.0.0.0/8"), block("::/0"), false],
  [block("0.0.0.0/0", "10.0.0.0/8"), block("0.0.0.0/0"), true],
  [block("0.0.0.0/0"), block("0.0.0.0/0", "10.0.0.0/8"), false],
  [block("0.0.0.0/0", "10.0.0.0/8"), block("0.0.0.0/0", "10.42.0.0/16"), true],
  [block("0.0.0.0/0", "10.42.0.0/16"), block("0.0.0.0/0", "10.0.0.0/8"), false],
  [block("192.168.0.0/16"), block("0.0.0.0/0", "10.0.0.0/8"), true],
  [block("10.42.0.0/16"), block("0.0.0.0/0", "10.0.0.0/8"), false],
  [block("nonsense"), block("nonsense"), false],
  [block("10.0.0.0/8"), block("0.0.0.0/0", "nonsense"), false],
])("every address of the block %j is one of %j: %s", (part, whole, is) => {
  expect(isBlockWithin(part, whole)).toBe(is);
});
