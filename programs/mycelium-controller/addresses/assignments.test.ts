import fc from "fast-check";
import { expect, test } from "vitest";
import { prefixOf, serviceAddressOf, serviceIndexOf } from "../../../lib/mycelium/address.ts";
import { testPrefix, testService } from "../testing.ts";
import { assignments } from "./assignments.ts";
import type { Gateway } from "./gateways.ts";
import type { BalancedService } from "./services.ts";

function service(name: string, addresses: readonly string[] = [], created = "2026-01-01T00:00:00Z"): BalancedService {
  return { ...testService(name, addresses, { created }), passedOnBy: undefined };
}

function gateways(names: string, state: Gateway["state"] = "up"): Gateway[] {
  return names.split("").map((node) => ({ node, prefix: testPrefix(node), state }));
}

/** Names of the nodes that the addresses are of. */
function nodesOf(addresses: readonly string[] | undefined, of = "abcdefgh"): string {
  return (addresses ?? [])
    .map((address) => of.split("").find((node) => testPrefix(node) === prefixOf(address)) ?? "?")
    .join("");
}

function nodesFor(addresses: readonly string[], of: readonly Gateway[], count = 2): string {
  return nodesOf(assignments([service("shop", addresses)], [], of, count)[0]?.addresses);
}

const index = 5;
const addressesOf = (names: string) => names.split("").map((node) => serviceAddressOf(testPrefix(node), index));

test("a Service gets the address of one number from several gateways, which follows from its name", () => {
  const [made] = assignments([service("shop")], [], gateways("abc"), 2);
  expect(made?.index).toBe(1_166_454_358);
  expect(made?.addresses.map((address) => serviceIndexOf(prefixOf(address) ?? "", address))).toEqual([
    made?.index,
    made?.index,
  ]);
  expect(new Set(made?.addresses.map(prefixOf)).size).toBe(2);
});

test.each<[string, string, Gateway[], string]>([
  ["keeps what it has", "ab", gateways("abc"), "ab"],
  ["keeps its order", "ba", gateways("abc"), "ba"],
  ["gets another for one that is gone", "ab", [...gateways("a"), ...gateways("b", "down"), ...gateways("c")], "ac"],
  ["keeps what may be going", "ab", [...gateways("a"), ...gateways("b", "settling"), ...gateways("c")], "ab"],
  ["gets none that has just come", "a", [...gateways("a"), ...gateways("b", "settling")], "a"],
  [
    "gets one that has just come before it has none",
    "a",
    [...gateways("a", "down"), ...gateways("b", "settling")],
    "b",
  ],
  ["keeps what seems gone before it has none", "ab", gateways("abc", "down"), "ab"],
  ["has none while nobody was ever there", "", gateways("abc", "down"), ""],
  ["loses one of a node that is no gateway any more", "ab", gateways("ac"), "ac"],
  ["does not change back to one that returns", "bc", gateways("abc"), "bc"],
  ["has no more than are asked for", "abc", gateways("abc"), "ab"],
])("%s", (_, has, of, expected) => {
  expect(nodesFor(addressesOf(has), of)).toBe(expected);
});

test("what keeps addresses of callers comes in only where its pods are", () => {
  const local = (nodes: string, has: string) =>
    nodesOf(
      assignments([{ ...service("shop", addressesOf(has)), passedOnBy: new Set(nodes) }], [], gateways("abc"), 2)[0]
        ?.addresses,
    );
  expect(local("c", "ab")).toBe("c");
  expect(local("bc", "ab")).toBe("bc");
  // Until one of its pods is ready again.
  expect(local("", "ab")).toBe("ab");
});

test("of two Services with one number the older one keeps it", () => {
  const made = assignments(
    [service("young", addressesOf("a"), "2026-01-02T00:00:00Z"), service("old", addressesOf("a"))],
    [],
    gateways("a"),
    1,
  );
  expect(made.map(({ service: { name }, index: number }) => [name, number === index])).toEqual([
    ["old", true],
    ["young", false],
  ]);
});

test("a number that somebody else still has is not given", () => {
  const [first] = assignments([service("shop")], [], gateways("a"), 1);
  const [next] = assignments([service("shop")], first?.addresses ?? [], gateways("a"), 1);
  expect(next?.index).toBe((first?.index ?? 0) + 1);
});

test("Services are spread over the gateways", () => {
  const many = Array.from({ length: 200 }, (_, number) => service(`shop-${number}`));
  const counts = new Map<string, number>();
  for (const { addresses } of assignments(many, [], gateways("abcd"), 1)) {
    const node = nodesOf(addresses);
    counts.set(node, (counts.get(node) ?? 0) + 1);
  }
  expect(counts.size).toBe(4);
  expect(Math.min(...counts.values())).toBeGreaterThan(25);
});

const state = fc.constantFrom<Gateway["state"]>("up", "settling", "down");
const someGateways = fc
  .uniqueArray(fc.constantFrom(..."abcdefgh"), { maxLength: 8 })
  .chain((nodes) =>
    fc.tuple(...nodes.map((node) => state.map((of): Gateway => ({ node, prefix: testPrefix(node), state: of })))),
  );
const address = fc.oneof(
  fc
    .tuple(fc.constantFrom(..."abcdefgh"), fc.nat({ max: 3 }))
    .map(([node, number]) => serviceAddressOf(testPrefix(node), number)),
  fc.constantFrom("192.168.1.10", "4a1::1", "", "what"),
);
const someServices = fc
  .uniqueArray(fc.tuple(fc.nat({ max: 20 }), fc.array(address, { maxLength: 4 }), fc.nat({ max: 9 })), {
    maxLength: 12,
    selector: ([name]) => name,
  })
  .map((all) => all.map(([name, addresses, day]) => service(`shop-${name}`, addresses, `2026-01-0${day}T00:00:00Z`)));
const count = fc.integer({ min: 1, max: 4 });

test("no two Services have one number, and no address is of a node twice", () => {
  fc.assert(
    fc.property(someServices, someGateways, count, (services, of, each) => {
      const made = assignments(services, [], of, each);
      expect(new Set(made.map(({ index: number }) => number)).size).toBe(services.length);
      for (const { addresses } of made) {
        expect(addresses.length).toBeLessThanOrEqual(each);
        expect(new Set(addresses.map(prefixOf)).size).toBe(addresses.length);
      }
    }),
  );
});

test("what is given stays as it is, in whatever order it is read", () => {
  fc.assert(
    fc.property(someServices, someGateways, count, (services, of, each) => {
      const made = assignments(services, [], of, each);
      const again = made.map(({ service: had, addresses }) => ({ ...had, addresses }));
      const kept = assignments(again.reverse(), [], [...of].reverse(), each);
      // What has no address is given its number anew.
      const shown = (all: typeof made) =>
        all
          .filter(({ addresses }) => addresses.length > 0)
          .map(({ service: { name }, addresses }) => [name, addresses]);
      expect(shown(kept)).toEqual(shown(made));
    }),
  );
});

test("while one gateway is up, every address is of one that is not down", () => {
  fc.assert(
    fc.property(someServices, someGateways, count, (services, of, each) => {
      if (!of.some(({ state: now }) => now === "up")) return;
      const down = of.filter((gateway) => gateway.state === "down").map(({ prefix }) => prefix);
      for (const { addresses } of assignments(services, [], of, each)) {
        expect(addresses.length).toBeGreaterThan(0);
        expect(addresses.filter((each) => down.includes(prefixOf(each) ?? ""))).toEqual([]);
      }
    }),
  );
});
