import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { match } from "./match.ts";
import { subjectOf } from "./subject.ts";
import { planObject } from "./testing.ts";

interface Application {
  readonly name: string;
  /** What is particular to it. */
  readonly word: string;
  readonly parts: readonly string[];
  readonly hasConfiguration: boolean;
}

/** Its objects: one workload for each part, and what every application has. */
function objectsOf({ name, word, parts, hasConfiguration }: Application) {
  const metadata = (own: string) => ({ name: own, namespace: name });
  const manifests = [
    { apiVersion: "v1", kind: "Namespace", metadata: { name } },
    { apiVersion: "networking.k8s.io/v1", kind: "NetworkPolicy", metadata: metadata("default-deny"), spec: {} },
    ...(hasConfiguration
      ? [{ apiVersion: "v1", kind: "ConfigMap", metadata: metadata("settings"), data: { motto: `All for ${word}` } }]
      : []),
    ...parts.flatMap((part) => [
      {
        apiVersion: "apps/v1",
        kind: "Deployment",
        metadata: metadata(`${name}-${part}`),
        spec: { replicas: 1, template: { spec: { containers: [{ name: part, image: `${word}/${part}:1.0` }] } } },
      },
      {
        apiVersion: "v1",
        kind: "Service",
        metadata: metadata(`${name}-${part}`),
        spec: { selector: { app: `${name}-${part}` }, ports: [{ port: 80 }] },
      },
    ]),
  ];
  const owner = {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "Application",
    metadata: { name, namespace: "argocd" },
    spec: { destination: { namespace: name }, source: { path: `dist/${name}` }, syncPolicy: { automated: {} } },
  };
  return [
    planObject(owner, { application: "apps" }),
    ...manifests.map((manifest) => planObject(manifest, { application: name })),
  ].map(subjectOf);
}

const shape = fc.record({
  parts: fc.uniqueArray(fc.constantFrom("web", "worker", "api", "redis"), { minLength: 1 }),
  hasConfiguration: fc.boolean(),
});

describe("match", () => {
  it("never pairs an application that goes with an unrelated one that comes", () => {
    fc.assert(
      fc.property(shape, shape, (one, other) => {
        const before = objectsOf({ ...one, name: "old", word: "shop" });
        const after = objectsOf({ ...other, name: "new", word: "wiki" });
        expect(match(before, after).filter((pair) => pair.before && pair.after)).toEqual([]);
      }),
    );
  });

  it("always pairs all of applications that only have new names, each with its own", () => {
    fc.assert(
      fc.property(fc.array(shape, { minLength: 1, maxLength: 4 }), (shapes) => {
        const side = (prefix: string) =>
          shapes.flatMap((one, index) => objectsOf({ ...one, name: `${prefix}-${index}`, word: `word-${index}` }));
        const renamed = (text: string | undefined) => text?.replaceAll("old-", "new-");
        const found = match(side("old"), side("new"));
        expect(
          found.map(({ after }) => after && `${after.type} ${after.object.namespace} ${after.object.name}`),
        ).toEqual(
          found.map(({ before }) =>
            renamed(before && `${before.type} ${before.object.namespace} ${before.object.name}`),
          ),
        );
      }),
    );
  });
});
