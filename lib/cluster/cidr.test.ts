import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addressToNumber } from "../ipv4.ts";
import { addressAt, type Cidr, cidrContains, cidrsOverlap, formatCidr, networkOf, parseCidr } from "./cidr.ts";

const address = fc.nat({ max: 2 ** 32 - 1 });
const cidr = fc.record({ base: address, prefix: fc.nat({ max: 32 }) });
/** Networks that differ only in the last eight bits. */
const small = fc.record({ base: fc.nat({ max: 255 }), prefix: fc.integer({ min: 24, max: 32 }) });

/** The last eight bits of every address in a small network. */
function members({ base, prefix }: Cidr): Set<number> {
  const start = (value: number) =>
    value
      .toString(2)
      .padStart(8, "0")
      .slice(0, prefix - 24);
  return new Set([...Array(256).keys()].filter((each) => start(each) === start(base)));
}

describe("parseCidr", () => {
  test.each([
    ["10.42.0.0/16", { base: 0x0a2a0000, prefix: 16 }],
    ["10.42.1.2/16", { base: 0x0a2a0102, prefix: 16 }],
    ["0.0.0.0/0", { base: 0, prefix: 0 }],
    ["255.255.255.255/32", { base: 2 ** 32 - 1, prefix: 32 }],
  ])("reads %s", (text, parsed) => {
    expect(parseCidr(text)).toEqual(parsed);
  });

  test.each([
    "",
    "10.42.0.0",
    "10.42.0.0/",
    "10.42.0.0/33",
    "10.42.0.0/-1",
    "10.42.0.0/1e1",
    "10.42.0.0/16/16",
    "10.42.0/16",
    "10.42.0.256/16",
    "010.42.0.0/16",
    "fd00::/8",
    " 10.42.0.0/16",
  ])("fails with %j", (text) => {
    expect(parseCidr(text)).toBeUndefined();
  });

  test("reads what formatCidr writes", () => {
    fc.assert(
      fc.property(cidr, (network) => {
        expect(parseCidr(formatCidr(network))).toEqual(network);
      }),
    );
  });

  test("reads nothing that formatCidr would write otherwise", () => {
    const part = fc.oneof(fc.nat({ max: 300 }).map(String), fc.constantFrom("", "00", "01", "1e1", " 1"));
    const text = fc.tuple(part, part, part, part, part).map(([a, b, c, d, e]) => `${a}.${b}.${c}.${d}/${e}`);
    fc.assert(
      fc.property(text, (written) => {
        const parsed = parseCidr(written);
        // A prefix may be written with a zero in front.
        if (parsed !== undefined) expect(formatCidr(parsed)).toBe(written.replace(/\/0(\d)$/, "/$1"));
      }),
    );
  });
});

test("networkOf clears the host bits, once and for all", () => {
  expect(networkOf({ base: addressToNumber("10.42.255.255"), prefix: 15 })).toEqual({
    base: addressToNumber("10.42.0.0"),
    prefix: 15,
  });
  fc.assert(
    fc.property(cidr, (network) => {
      const cleared = networkOf(network);
      expect(networkOf(cleared)).toEqual(cleared);
      expect(network.base - cleared.base).toBeLessThan(2 ** (32 - network.prefix));
    }),
  );
});

describe("cidrsOverlap", () => {
  test("is right by the members of both", () => {
    fc.assert(
      fc.property(small, small, (a, b) => {
        const [ofA, ofB] = [members(a), members(b)];
        expect(cidrsOverlap(a, b)).toBe([...ofA].some((each) => ofB.has(each)));
      }),
    );
  });

  test("counts the first and the last address", () => {
    const [network, before, first, last, after] = [
      "10.0.1.0/24",
      "10.0.0.255/32",
      "10.0.1.0/32",
      "10.0.1.255/32",
      "10.0.2.0/32",
    ].flatMap((text) => parseCidr(text) ?? []);
    expect([before, first, last, after].map((each) => network && each && cidrsOverlap(network, each))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test("is the same from both sides", () => {
    fc.assert(
      fc.property(cidr, cidr, (a, b) => {
        expect(cidrsOverlap(a, b)).toBe(cidrsOverlap(b, a));
      }),
    );
  });
});

test("cidrContains knows the members", () => {
  fc.assert(
    fc.property(small, fc.nat({ max: 255 }), (network, last) => {
      expect(cidrContains(network, `0.0.0.${last}`)).toBe(members(network).has(last));
    }),
  );
});

test("addressAt counts from the first address of the network", () => {
  const network = { base: addressToNumber("10.43.7.7"), prefix: 16 };
  expect(addressAt(network, 0)).toBe("10.43.0.0");
  expect(addressAt(network, 10)).toBe("10.43.0.10");
  expect(addressAt(network, 256)).toBe("10.43.1.0");
});
