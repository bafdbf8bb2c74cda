import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json, JsonObject } from "../kubernetes/manifest.ts";
import { deepEqual } from "./equal.ts";
import { plan } from "./plan.ts";
import { renderHtml } from "./render/html.ts";
import { renderMarkdown } from "./render/markdown.ts";
import { renderText } from "./render/text.ts";
import { parseJson, planObject } from "./testing.ts";

const kinds = [
  ["v1", "ConfigMap"],
  ["v1", "Secret"],
  ["v1", "Service"],
  ["apps/v1", "Deployment"],
  ["apps/v1", "StatefulSet"],
  ["rbac.authorization.k8s.io/v1", "ClusterRole"],
  ["networking.k8s.io/v1", "NetworkPolicy"],
  ["argoproj.io/v1alpha1", "Application"],
  ["apiextensions.k8s.io/v1", "CustomResourceDefinition"],
] as const;

/** Data as strange as data can be, under the keys that the rules look at. */
const keys = fc.constantFrom(
  ..."spec template containers env name value ports rules verbs versions selector replicas tls hosts ingress from data labels".split(
    " ",
  ),
);
const { value } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: "small", maxDepth: 5 },
    fc.constantFrom("a", "*", "1Gi", "v1.2.3", "", "a\nb"),
    fc.integer({ min: 0, max: 3 }),
    fc.constantFrom(true, false, null),
    fc.dictionary(keys, tie("value"), { maxKeys: 4, noNullPrototype: true }),
    fc.array(tie("value"), { maxLength: 3 }),
  ),
}));
const spec: fc.Arbitrary<JsonObject> = fc.dictionary(keys, value, { maxKeys: 4, noNullPrototype: true });

describe("plan", () => {
  it("is empty from anything to itself", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...kinds), spec), { maxLength: 5 }), (items) => {
        const side = () => ({
          objects: items.map(([[apiVersion, kind], data], i) =>
            planObject({ apiVersion, kind, metadata: { name: `n${i}` }, spec: structuredClone(data) }),
          ),
        });
        const { changes, summary } = plan(side(), side(), { parseEmbedded: parseJson });
        expect(changes).toEqual([]);
        expect(summary.unchanged).toBe(items.length);
      }),
    );
  });

  it("tells exactly the objects that differ, whatever is in them", () => {
    const item = fc.record({ kind: fc.constantFrom(...kinds), before: fc.option(spec), after: fc.option(spec) });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 6 }), (items) => {
        const side = (which: "before" | "after") => ({
          objects: items.flatMap(({ kind: [apiVersion, kind], ...sides }, i) => {
            const data = sides[which];
            return data === null ? [] : [planObject({ apiVersion, kind, metadata: { name: `n${i}` }, spec: data })];
          }),
        });
        const { changes } = plan(side("before"), side("after"), { parseEmbedded: parseJson });
        const told = changes.flatMap(({ object, from }) => [object.name, ...(from ? [from.name] : [])]);
        const differ = items.flatMap(({ before, after }, i) => (deepEqual(before, after) ? [] : [`n${i}`]));
        expect(told.sort()).toEqual(differ.sort());
        for (const change of changes) {
          expect(change.fields.length + change.noise.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("a secret", () => {
  const secret = fc.stringMatching(/^zq[a-zA-Z0-9+_]{8,20}$/);
  const places: readonly ((secret: string) => JsonObject)[] = [
    (it) => ({ apiVersion: "v1", kind: "Secret", data: { a: it }, stringData: { "b.yaml": `x: ${it}\n` } }),
    (it) => ({ apiVersion: "v1", kind: "ConfigMap", data: { token: it, "a.env": `A=b\nAPI_KEY=${it}\n` } }),
    (it) => ({
      apiVersion: "v1",
      kind: "ConfigMap",
      data: { "a.json": JSON.stringify({ list: [{ password: [it] }] }) },
    }),
    (it) => ({
      apiVersion: "v1",
      kind: "ConfigMap",
      data: { a: `dsn = "postgres://u:${it}@db/x"`, b: `key:\n  secrets:\n  - ${it}\n` },
    }),
    (it) => ({
      apiVersion: "v1",
      kind: "ConfigMap",
      data: { pem: `-----BEGIN PRIVATE KEY-----\n${it}\n-----END PRIVATE KEY-----\n` },
    }),
    (it) => ({
      apiVersion: "apps/v1",
      kind: "Deployment",
      spec: {
        template: {
          spec: {
            containers: [
              { name: "a", env: [{ name: "A_TOKEN", value: it }], args: [`--password=${it}`, "--secret", it] },
            ],
          },
        },
      },
    }),
    (it) => ({
      apiVersion: "example.com/v1",
      kind: "Widget",
      spec: { apiKeys: [{ key: it, id: 1 }], credentials: { user: { x: it } }, tokens: { values: [it] } },
    }),
    (it) => ({ apiVersion: "bitnami.com/v1alpha1", kind: "SealedSecret", spec: { encryptedData: { a: it } } }),
    (it) => ({
      apiVersion: "argoproj.io/v1alpha1",
      kind: "AppProject",
      spec: { sourceRepos: [`https://u:${it}@git.example.com/x`] },
    }),
    (it) => ({
      apiVersion: "argoproj.io/v1alpha1",
      kind: "Application",
      spec: {
        source: {
          helm: { values: JSON.stringify({ adminPassword: it }), parameters: [{ name: "a.password", value: it }] },
        },
      },
    }),
  ];

  it("is in no format, wherever it is planted", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.option(secret),
        fc.option(secret),
        fc.boolean(),
        (place, before, after, parsed) => {
          const side = (it: string | null) => ({ objects: it === null ? [] : [planObject(place(it))] });
          const made = plan(side(before), side(after), parsed ? { parseEmbedded: parseJson } : {});
          const formats = [
            JSON.stringify(made),
            renderText(made),
            renderText(made, { full: true }),
            renderMarkdown(made),
            renderHtml(made),
          ];
          for (const it of [before, after])
            for (const text of formats) expect(it !== null && text.includes(it)).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });
});
