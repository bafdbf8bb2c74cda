import { expect, it } from "vitest";
import type { JsonObject } from "../manifest.ts";
import { problemsOf } from "./testing.ts";
import { validate } from "./validate.ts";

const namespace = (labels: JsonObject, finalizers: readonly string[] = []) =>
  problemsOf({ apiVersion: "v1", kind: "Namespace", metadata: { name: "web", labels }, spec: { finalizers } });

it("takes levels and versions of the Pod Security Standards, and finalizers with a domain", () => {
  expect(
    namespace(
      {
        "pod-security.kubernetes.io/enforce": "baseline",
        "pod-security.kubernetes.io/enforce-version": "v1.36",
        "pod-security.kubernetes.io/warn": "restricted",
        "pod-security.kubernetes.io/warn-version": "latest",
      },
      ["kubernetes", "example.com/wait"],
    ),
  ).toEqual([]);
});

it("refuses others", () => {
  expect(
    namespace(
      {
        "pod-security.kubernetes.io/enforce": "strict",
        "pod-security.kubernetes.io/audit-version": "1.36",
        "pod-security.kubernetes.io/warn": null,
      },
      ["wait"],
    ),
  ).toEqual([
    'metadata.labels["pod-security.kubernetes.io/enforce"]: must be one of privileged, baseline, restricted, got "strict"',
    'metadata.labels["pod-security.kubernetes.io/audit-version"]: must be latest or a version such as v1.36, got "1.36"',
    'metadata.labels["pod-security.kubernetes.io/warn"]: must be one of privileged, baseline, restricted, got ""',
    'spec.finalizers[0]: must be kubernetes, or have a domain, got "wait"',
  ]);
});

it("suggests the nearest level", () => {
  const labels = { "pod-security.kubernetes.io/enforce": "restrictd" };
  const problems = validate({ apiVersion: "v1", kind: "Namespace", metadata: { name: "web", labels } });
  expect(problems.map(({ suggestion }) => suggestion)).toEqual(["restricted"]);
});
