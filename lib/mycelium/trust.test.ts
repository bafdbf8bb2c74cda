import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { trustedPrefixes } from "./trust.ts";

const keys = {
  // Of the daemon: see spore.test.ts.
  a: "a43d6d8aa0aded2c762f7df1fd4250591f5c7369d10dc277cb27e177bfd58d2d",
  b: "580d7b39c8132933f18e89453c065afc4564946931f246a4f4141fefde77a67f",
  c: "81b02c75038380a0def6577a06593b28da113700ecd3e63224f0bf2bd48b740b",
};
const [a, b, c] = ["559:72bd:e517:1bc6::/64", "55e:cb1b:cc02:dc19::/64", "4c0:9983:1ed2:65d5::/64"];
const now = new Date("2026-06-01T00:00:00Z");
const later = "2026-06-02T00:00:00Z";
const earlier = "2026-05-31T00:00:00Z";

const spore = (name: string, publicKey: string, trust: number, more: object = {}) => ({
  metadata: { name },
  spec: { publicKey, trust, reason: "", ...more },
});
const policy = (thresholds: object, namespaces: readonly object[] = []) => ({
  metadata: { name: "cluster" },
  spec: { thresholds, namespaces },
});
const everybody = policy({ nodes: 1, pods: 1 });
const of = (spores: readonly object[], node = "400::/64") =>
  trustedPrefixes(spores, everybody, [{ name: "alpha", prefix: node }], now);

describe("trustedPrefixes", () => {
  test("lets in who is trusted enough, sorted", () => {
    const spores = [spore("a", keys.a, 100), spore("b", keys.b, 50), spore("c", keys.c, 10)];
    const ports = [{ protocol: "TCP", port: 8080 }];
    const namespaces = [
      { namespace: "wiki", threshold: 51 },
      { namespace: "blog", threshold: 10, ports },
    ];
    expect(trustedPrefixes(spores, policy({ nodes: 100, pods: 10 }, namespaces), [], now)).toEqual({
      nodes: [a],
      pods: [c, a, b],
      ofNamespace: new Map([
        ["blog", { namespace: "blog", ports, prefixes: [c, a, b] }],
        ["wiki", { namespace: "wiki", prefixes: [a] }],
      ]),
      until: undefined,
      refused: [],
    });
  });

  test("lets in nobody without a policy, or without a threshold", () => {
    for (const each of [undefined, policy({})]) {
      expect(trustedPrefixes([spore("a", keys.a, 100)], each, [], now)).toEqual({
        nodes: [],
        pods: [],
        ofNamespace: new Map(),
        until: undefined,
        refused: [],
      });
    }
  });

  test("lets in nobody by a policy that is wrong", () => {
    expect(trustedPrefixes([spore("a", keys.a, 100)], policy({ nodes: 1, pods: 0 }), [], now)).toMatchObject({
      nodes: [],
      pods: [],
      refused: [
        {
          kind: "TrustPolicy",
          name: "cluster",
          reason: "Invalid",
          message: "spec.thresholds.pods must be a whole number from 1 to 100",
        },
      ],
    });
  });

  test("forgets who has expired, and says when the next one will", () => {
    expect(
      of([
        spore("a", keys.a, 100, { expires: "2026-06-01T00:00:00Z" }),
        spore("b", keys.b, 100, { expires: "2026-06-03T00:00:00Z" }),
        spore("c", keys.c, 100, { expires: later }),
      ]),
    ).toMatchObject({
      pods: [c, b],
      until: new Date(later),
      refused: [
        {
          kind: "SporeTrust",
          name: "a",
          reason: "Expired",
          message: "it expired at 2026-06-01T00:00:00.000Z; nobody trusts the spore until it is renewed or deleted",
        },
      ],
    });
  });

  test("believes the one that trusts a spore least", () => {
    const low = spore("low", keys.a, 0);
    const high = spore("high", keys.a, 100);
    const duplicate = {
      kind: "SporeTrust",
      name: "high",
      reason: "Duplicate",
      message: "low speaks of the same spore and trusts it no more, so that one counts; delete one of them",
    };
    expect(of([low, high])).toMatchObject({ pods: [], refused: [duplicate] });
    expect(of([high, low])).toEqual(of([low, high]));
    expect(of([spore("low", keys.a, 100, { expires: earlier }), high])).toMatchObject({
      pods: [],
      refused: [duplicate, { name: "low", reason: "Expired" }],
    });
    expect(of([spore("low", keys.a, 101), high])).toMatchObject({
      pods: [],
      refused: [duplicate, { name: "low", reason: "Invalid" }],
    });
  });

  test("of two that say the same, the first by name counts", () => {
    expect(of([spore("two", keys.a, 50), spore("one", keys.a, 50)])).toMatchObject({
      pods: [a],
      refused: [{ name: "two", reason: "Duplicate" }],
    });
  });

  test("lets no object speak of a node of the cluster", () => {
    expect(of([spore("mine", keys.a, 0)], a)).toMatchObject({
      nodes: [],
      pods: [],
      refused: [
        {
          kind: "SporeTrust",
          name: "mine",
          reason: "ClusterNode",
          message: "it speaks of alpha, a node of the cluster, which is always trusted",
        },
      ],
    });
  });

  test("never throws", () => {
    fc.assert(
      fc.property(fc.array(fc.anything()), fc.anything(), (spores, other) => {
        const { nodes, pods, ofNamespace } = trustedPrefixes(spores, other, [], now);
        expect([...nodes, ...pods, ...ofNamespace]).toEqual([]);
      }),
    );
  });

  test("does not care for order", () => {
    const any = fc.record({
      name: fc.constantFrom("one", "two", "three", "four"),
      publicKey: fc.constantFrom(...Object.values(keys), "none"),
      trust: fc.integer({ min: -1, max: 101 }),
      expires: fc.constantFrom(undefined, earlier, later, "soon"),
    });
    const list = fc.uniqueArray(any, { selector: ({ name }) => name });
    const both = list.chain((objects) =>
      fc.tuple(fc.constant(objects), fc.shuffledSubarray(objects, { minLength: objects.length })),
    );
    const made = (objects: readonly { name: string; publicKey: string; trust: number; expires?: string }[]) =>
      of(objects.map(({ name, publicKey, trust, expires }) => spore(name, publicKey, trust, { expires })));
    fc.assert(
      fc.property(both, ([one, other]) => {
        expect(made(one)).toEqual(made(other));
      }),
    );
  });
});
