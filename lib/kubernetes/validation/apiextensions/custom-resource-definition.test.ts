import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { type Changes, problemsOf } from "../testing-rules.ts";
import { validateCustomResourceDefinition } from "./custom-resource-definition.ts";

const definition: JsonObject = {
  apiVersion: "apiextensions.k8s.io/v1",
  kind: "CustomResourceDefinition",
  metadata: { name: "meshes.example.com" },
  spec: {
    group: "example.com",
    scope: "Namespaced",
    names: { kind: "Mesh", plural: "meshes" },
    versions: [{ name: "v1", served: true, storage: true, schema: { openAPIV3Schema: { type: "object" } } }],
  },
};

describe("a CustomResourceDefinition", () => {
  test("is taken", () => {
    expect(problemsOf(validateCustomResourceDefinition, definition)).toEqual([]);
  });

  test.each<Changes>([
    {
      "spec.names.singular": "mesh",
      "spec.names.listKind": "Meshes",
      "spec.names.shortNames": ["ms"],
      "spec.names.categories": ["all"],
    },
    { "spec.names.kind": "mesh" },
    { status: { acceptedNames: { kind: "", plural: "" }, conditions: [], storedVersions: [] } },
    {
      "status.storedVersions": ["v1"],
      "status.conditions": [],
      "status.acceptedNames": { kind: "Mesh", plural: "meshes" },
    },
    {
      "spec.group": "example.k8s.io",
      "metadata.name": "meshes.example.k8s.io",
      "metadata.annotations": { "api-approved.kubernetes.io": "https://github.com/kubernetes/kubernetes/pull/1" },
    },
    {
      "spec.group": "example.k8s.io",
      "metadata.name": "meshes.example.k8s.io",
      "metadata.annotations": { "api-approved.kubernetes.io": "unapproved, an experiment" },
    },
    { status: { acceptedNames: { kind: "Mesh", plural: "meshes" }, conditions: [], storedVersions: ["v2"] } },
  ])("is taken with %j", (changes) => {
    expect(problemsOf(validateCustomResourceDefinition, definition, changes)).toEqual([]);
  });

  test.each<[Changes, string[]]>([
    [{ "metadata.name": "meshes" }, ['metadata.name: must be meshes.example.com by the spec, got "meshes"']],
    [
      { "spec.group": "example", "metadata.name": "meshes.example" },
      ['spec.group: must be a domain such as example.com, got "example"'],
    ],
    [
      { "spec.group": "example.k8s.io", "metadata.name": "meshes.example.k8s.io" },
      ['metadata.annotations["api-approved.kubernetes.io"]: is missing, as the group is one of the Kubernetes project'],
    ],
    [
      {
        "spec.group": "example.k8s.io",
        "metadata.name": "meshes.example.k8s.io",
        "metadata.annotations": { "api-approved.kubernetes.io": "yes" },
      },
      ['metadata.annotations["api-approved.kubernetes.io"]: must be a URL or begin with unapproved, got "yes"'],
    ],
    [{ "spec.scope": "" }, ["spec.scope: must not be empty"]],
    [
      { "spec.preserveUnknownFields": true },
      ["spec.preserveUnknownFields: must be false, x-kubernetes-preserve-unknown-fields takes its place"],
    ],
    [{ "spec.names.kind": "a b" }, ['spec.names.kind: must be a kind such as Mesh, got "a b"']],
    [{ "spec.names.kind": "" }, ["spec.names.kind: must not be empty"]],
    [{ "spec.names.listKind": "Mesh" }, ["spec.names.listKind: must not be the kind, Mesh"]],
    [
      { "spec.names.plural": "Meshes", "metadata.name": "Meshes.example.com" },
      [
        'spec.names.plural: must be a DNS label that begins with a letter (a-z, 0-9 and -, at most 63 characters), got "Meshes"',
      ],
    ],
    [
      { "spec.names.shortNames": ["A"] },
      [
        'spec.names.shortNames[0]: must be a DNS label that begins with a letter (a-z, 0-9 and -, at most 63 characters), got "A"',
      ],
    ],
    [{ "spec.names.categories": [""] }, ["spec.names.categories[0]: must not be empty"]],
    [{ "spec.versions[0].storage": false }, ["spec.versions: must have exactly one version with storage true, got 0"]],
    [
      {
        "spec.versions[1]": {
          name: "v1",
          served: true,
          storage: false,
          schema: { openAPIV3Schema: { type: "object" } },
        },
      },
      ['spec.versions[1].name: repeats "v1"'],
    ],
    [
      { "spec.versions[0].name": "V1" },
      [
        'spec.versions[0].name: must be a DNS label that begins with a letter (a-z, 0-9 and -, at most 63 characters), got "V1"',
      ],
    ],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateCustomResourceDefinition, definition, changes)).toEqual(problems);
  });
});
