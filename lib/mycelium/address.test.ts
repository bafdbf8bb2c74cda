import fc from "fast-check";
import { expect, test } from "vitest";
import {
  gatewayOf,
  isNodePrefix,
  isOverlayAddress,
  podNetworkOf,
  podRangeOf,
  prefixOf,
  serviceAddressOf,
  serviceIndexOf,
  serviceNetworkOf,
} from "./address.ts";

const prefix = fc
  .tuple(
    fc.constantFrom(0x400, 0x500),
    fc.integer({ min: 0, max: 0xff }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 3, maxLength: 3 }),
  )
  .map(([high, low, rest]) =>
    must(prefixOf(`${[high + low, ...rest].map((group) => group.toString(16)).join(":")}::1`)),
  );

function must(value: string | undefined): string {
  if (value === undefined) throw new Error("no address of the network");
  return value;
}

test.each([
  ["400::", true],
  ["5ff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", true],
  ["3ff::1", false],
  ["600::1", false],
  ["10.0.0.1", false],
  ["400::/64", false],
  ["", false],
])("%j is an address of the network: %j", (text, expected) => {
  expect(isOverlayAddress(text)).toBe(expected);
});

test.each([
  ["5a1:2:3:4::/64", true],
  ["400::/64", true],
  ["5a1:2:3::/48", false],
  ["5a1:2:3:4:5::/80", false],
  ["5a1:2:3:4::1/64", false],
  ["5A1:2:3:4::/64", false],
  ["fd00:1:2:3::/64", false],
])("%j is what a node has: %j", (text, expected) => {
  expect(isNodePrefix(text)).toBe(expected);
});

test("the parts of a prefix", () => {
  expect(gatewayOf("5a1:2:3:4::/64")).toBe("5a1:2:3:4::1");
  expect(podRangeOf("5a1:2:3:4::/64")).toEqual(["5a1:2:3:4:ff0f::10", "5a1:2:3:4:ff0f:ffff:ffff:fffe"]);
  expect(podNetworkOf("5a1:2:3:4::/64")).toBe("5a1:2:3:4:ff0f::/80");
  expect(serviceAddressOf("5a1:2:3:4::/64", 0)).toBe("5a1:2:3:4:ff1b::1");
  expect(serviceNetworkOf("5a1:2:3:4::/64")).toBe("5a1:2:3:4:ff1b::/80");
});

test("every address that is made of a prefix lies inside", () => {
  fc.assert(
    fc.property(prefix, fc.nat(), (each, index) => {
      expect(isNodePrefix(each)).toBe(true);
      for (const address of [gatewayOf(each), ...podRangeOf(each), serviceAddressOf(each, index)]) {
        expect(prefixOf(address)).toBe(each);
      }
    }),
  );
});

test("the address of a Service tells its number, and no other address does", () => {
  fc.assert(
    fc.property(prefix, prefix, fc.nat(), (each, other, index) => {
      expect(serviceIndexOf(each, serviceAddressOf(each, index))).toBe(index);
      if (other !== each) expect(serviceIndexOf(other, serviceAddressOf(each, index))).toBeUndefined();
      for (const address of [gatewayOf(each), ...podRangeOf(each)]) {
        expect(serviceIndexOf(each, address)).toBeUndefined();
      }
    }),
  );
});
