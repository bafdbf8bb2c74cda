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

describe("a conversion between versions", () => {
  test("is taken", () => {
    expect(
      problemsOf(validateCustomResourceDefinition, definition, { "spec.conversion": { strategy: "None" } }),
    ).toEqual([]);
  });

  test.each<Changes>([
    { "spec.conversion": { strategy: "None", webhook: { conversionReviewVersions: [] } } },
    {
      "spec.conversion": {
        strategy: "Webhook",
        webhook: { conversionReviewVersions: ["v1"], clientConfig: { service: { name: "a", namespace: "b" } } },
      },
    },
  ])("is taken with %j", (changes) => {
    expect(problemsOf(validateCustomResourceDefinition, definition, changes)).toEqual([]);
  });

  test.each<[Changes, string[]]>([
    [{ "spec.conversion": {} }, ["spec.conversion.strategy: is missing"]],
    [
      { "spec.conversion": { strategy: "Webhook" } },
      [
        "spec.conversion.webhook.clientConfig: is missing",
        "spec.conversion.webhook.conversionReviewVersions: is missing",
      ],
    ],
    [
      {
        "spec.conversion": {
          strategy: "Webhook",
          webhook: { conversionReviewVersions: ["v2"], clientConfig: { url: "https://a.example.com" } },
        },
      },
      ["spec.conversion.webhook.conversionReviewVersions: must include one of v1, v1beta1"],
    ],
    [
      {
        "spec.conversion": {
          strategy: "Webhook",
          webhook: { conversionReviewVersions: ["v1", "v1"], clientConfig: { url: "https://a.example.com" } },
        },
      },
      ['spec.conversion.webhook.conversionReviewVersions[1]: repeats "v1"'],
    ],
    [
      { "spec.conversion": { strategy: "Webhook", webhook: { conversionReviewVersions: ["v1"], clientConfig: {} } } },
      ["spec.conversion.webhook.clientConfig: must have exactly one of service, url, got none"],
    ],
    [
      { "spec.conversion": { strategy: "None", webhook: { conversionReviewVersions: ["v1"] } } },
      ["spec.conversion.webhook.conversionReviewVersions: must not be set without strategy Webhook"],
    ],
    [
      {
        "spec.conversion": {
          strategy: "None",
          webhook: { conversionReviewVersions: [], clientConfig: { url: "https://a.example.com" } },
        },
      },
      ["spec.conversion.webhook.clientConfig: must not be set without strategy Webhook"],
    ],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateCustomResourceDefinition, definition, changes)).toEqual(problems);
  });
});
