import { describe, expect, test } from "vitest";
import { isInNetwork, isPodCidr, macOf, podGatewayOf, vtepOf } from "./vtep.ts";

test("a prefix gives an Ethernet address that is locally administered and of one station", () => {
  expect(macOf("5a1:2b3c:4d5e:6f70::/64")).toBe("16:04:7f:24:10:3e");
  expect(macOf("4b1:2b3c:4d5e:6f70::/64")).toBe("b2:d1:eb:eb:2b:5a");
});

describe("the network of a node's pods", () => {
  test.each(["10.42.3.0/24", "10.42.0.0/16", "10.42.3.8/29"])("can be %s", (text) => {
    expect(isPodCidr(text, "10.42.0.0/16")).toBe(true);
  });

  test.each(["10.43.3.0/24", "10.42.3.1/24", "10.0.0.0/8", "10.42.3.0/30", "0.0.0.0/0", "fd42::/64", "10.42.3.0", ""])(
    "cannot be %j",
    (text) => {
      expect(isPodCidr(text, "10.42.0.0/16")).toBe(false);
    },
  );

  test("has an address for the VXLAN and one for the bridge", () => {
    expect([vtepOf("10.42.3.0/24"), podGatewayOf("10.42.3.0/24")]).toEqual(["10.42.3.0", "10.42.3.1"]);
  });
});

test.each([
  ["10.42.3.7", "10.42.0.0/16", true],
  ["10.43.3.7", "10.42.0.0/16", false],
  ["10.42.3.7", "10.42.3.7/32", true],
  ["10.42.3.8", "10.42.3.7/32", false],
])("whether %s is in %s: %s", (address, network, is) => {
  expect(isInNetwork(address, network)).toBe(is);
});
