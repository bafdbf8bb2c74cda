import { expect, it } from "vitest";
import type { Definition } from "../notation.ts";
import { type ClientField, plainName } from "./client.ts";
import { mergeClient } from "./kubernetes.ts";
import type { Types } from "./types.ts";

const classes: Readonly<Record<string, readonly ClientField[]>> = {
  V1Pod: [{ name: "spec", required: false, type: "V1PodSpec" }],
  V1PodSpec: [
    { name: "cpu", required: true, type: "string" },
    { name: "next", required: false, type: "V1PodSpec" },
  ],
  V1beta1Claim: [
    { name: "spec", required: true, type: "V1beta1ClaimSpec[]" },
    { name: "pod", required: false, type: "V1PodSpec" },
  ],
  V1beta1ClaimSpec: [],
};

it("drops the fields that the client lacks, and takes the types that only it has", () => {
  const types: Types = new Map<string, Definition>([
    ["v1#Pod", { "spec!": "PodSpec", old: "string" }],
    ["v1#PodSpec", { cpu: "quantity", old: "Old" }],
  ]);
  const kinds = [
    { apiVersion: "claims/v1beta1", kind: "Claim", namespaced: true, model: "V1beta1Claim" },
    { apiVersion: "v1", kind: "Pod", namespaced: true, model: "V1Pod" },
  ];
  mergeClient(types, kinds, (model) => classes[model] ?? []);
  expect(Object.fromEntries(types)).toEqual({
    "v1#Pod": { "spec!": "PodSpec" },
    "v1#PodSpec": { cpu: "quantity", next: "PodSpec" },
    "claims/v1beta1#Claim": { "spec!": "ClaimSpec[]", pod: "v1#PodSpec" },
    "claims/v1beta1#ClaimSpec": {},
  });
});

it.each([
  ["V1Deployment", "Deployment"],
  ["CoreV1Event", "Event"],
  ["V1beta1IPAddress", "IPAddress"],
  ["V2HorizontalPodAutoscaler", "HorizontalPodAutoscaler"],
])("finds the name of %s", (model, name) => {
  expect(plainName(model)).toBe(name);
});
