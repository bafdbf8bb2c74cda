import { describe, expect, it } from "vitest";
import { risksBetween } from "../testing.ts";

const crd = (...versions: object[]) => ({
  apiVersion: "apiextensions.k8s.io/v1",
  kind: "CustomResourceDefinition",
  spec: { names: { kind: "Plan" }, versions },
});
const version = (name: string, properties: object = {}, more: object = {}) => ({
  name,
  served: true,
  storage: true,
  schema: { openAPIV3Schema: { type: "object", properties } },
  ...more,
});
const old = version("v1beta1", {}, { storage: false });
const text = { type: "string" };

describe("the definition of a custom resource", () => {
  it("fails when a version is no longer served", () => {
    expect(risksBetween(crd(old, version("v1")), crd(version("v1")))).toEqual([
      "danger crd-version-removed: manifests and programs that use Plan v1beta1 fail from now on",
    ]);
    expect(risksBetween(crd(old, version("v1")), crd({ ...old, served: false }, version("v1")))).toEqual([
      "danger crd-version-removed: manifests and programs that use Plan v1beta1 fail from now on",
    ]);
  });

  it("fails when objects are stored in another version, or in one that is gone", () => {
    expect(risksBetween(crd(version("v1beta1")), crd(old, version("v1")))).toEqual([
      "warning crd-storage-version-changed: every Plan is stored as v1 when it is next written; migrate all before v1beta1 goes",
    ]);
    expect(risksBetween(crd(version("v1beta1", {}, { served: false })), crd(version("v1")))).toEqual([
      "danger crd-version-removed: Kubernetes refuses to drop v1beta1 while objects are stored in it: migrate every Plan first",
    ]);
  });

  it("fails when a field is no longer stored, however deep", () => {
    const before = {
      spec: { properties: { a: text, list: { items: { properties: { b: text, c: text } } } } },
      status: text,
    };
    const after = { spec: { properties: { list: { items: { properties: { b: text } } } } }, status: text };
    expect(risksBetween(crd(version("v1", before)), crd(version("v1", after)))).toEqual([
      "danger crd-field-removed: 2 fields of Plan v1 are dropped from every object when it is next written: spec.a and spec.list[].c",
    ]);
  });

  it("passes when fields or versions are added, or unknown fields are kept", () => {
    expect(risksBetween(crd(version("v1")), crd(old, version("v1", { spec: text })))).toEqual([]);
    const open = { spec: { "x-kubernetes-preserve-unknown-fields": true } };
    expect(risksBetween(crd(version("v1", { spec: { properties: { a: text } } })), crd(version("v1", open)))).toEqual(
      [],
    );
    const map = { spec: { additionalProperties: text } };
    expect(risksBetween(crd(version("v1", { spec: { properties: { a: text } } })), crd(version("v1", map)))).toEqual(
      [],
    );
  });
});
