import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { type Changes, problemsOf } from "../testing-rules.ts";
import { validateWebhookConfiguration } from "./webhook.ts";

const configuration: JsonObject = {
  apiVersion: "admissionregistration.k8s.io/v1",
  kind: "MutatingWebhookConfiguration",
  metadata: { name: "hooks" },
  webhooks: [
    {
      name: "web.hooks.example.com",
      admissionReviewVersions: ["v1"],
      sideEffects: "None",
      clientConfig: { service: { name: "web", namespace: "shop" } },
      rules: [
        {
          apiGroups: [""],
          apiVersions: ["v1"],
          operations: ["CREATE"],
          resources: ["pods", "pods/log", "deployments/*", "*/scale"],
        },
      ],
    },
  ],
};

describe("a rule of a webhook", () => {
  test("is taken", () => {
    expect(problemsOf(validateWebhookConfiguration, configuration)).toEqual([]);
  });

  test.each<Changes>([
    { "webhooks[0].rules[0].apiGroups": [null] },
    { "webhooks[0].rules[0].resources": ["*", "*/scale"] },
    { "webhooks[0].rules[0].resources": ["pods", "*"] },
  ])("is taken with %j", (changes) => {
    expect(problemsOf(validateWebhookConfiguration, configuration, changes)).toEqual([]);
  });

  test.each<[Changes, string[]]>([
    [{ "webhooks[0].rules[0].apiGroups": [] }, ["webhooks[0].rules[0].apiGroups: must not be empty"]],
    [
      { "webhooks[0].rules[0].apiGroups": ["*", "apps"] },
      ["webhooks[0].rules[0].apiGroups: must have nothing beside *, which stands for all"],
    ],
    [{ "webhooks[0].rules[0].apiVersions": [""] }, ["webhooks[0].rules[0].apiVersions[0]: must not be empty"]],
    [
      { "webhooks[0].rules[0].operations": ["*", "CREATE"] },
      ["webhooks[0].rules[0].operations: must have nothing beside *, which stands for all"],
    ],
    [{ "webhooks[0].rules[0].operations": [null] }, ["webhooks[0].rules[0].operations[0]: must not be empty"]],
    [{ "webhooks[0].rules[0].resources": [] }, ["webhooks[0].rules[0].resources: must not be empty"]],
    [{ "webhooks[0].rules[0].resources": [""] }, ["webhooks[0].rules[0].resources[0]: must not be empty"]],
    [
      { "webhooks[0].rules[0].resources": ["*/*", "pods"] },
      ["webhooks[0].rules[0].resources: must have nothing beside */*, which stands for all"],
    ],
    [
      { "webhooks[0].rules[0].resources": ["*", "pods"] },
      ["webhooks[0].rules[0].resources: must have no other resources beside *, only subresources"],
    ],
    [
      { "webhooks[0].rules[0].resources": ["pods/*", "pods/log"] },
      ['webhooks[0].rules[0].resources[1]: is in pods/*, got "pods/log"'],
    ],
    [
      { "webhooks[0].rules[0].resources": ["*/log", "pods/log"] },
      ['webhooks[0].rules[0].resources[1]: is in */log, got "pods/log"'],
    ],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateWebhookConfiguration, configuration, changes)).toEqual(problems);
  });
});
