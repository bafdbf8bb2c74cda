import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { type Changes, problemsOf } from "../testing-rules.ts";
import { validateWebhookConfiguration } from "./webhook.ts";

const configuration: JsonObject = {
  apiVersion: "admissionregistration.k8s.io/v1",
  kind: "ValidatingWebhookConfiguration",
  metadata: { name: "hooks" },
  webhooks: [
    {
      name: "web.hooks.example.com",
      admissionReviewVersions: ["v1", "v1beta1"],
      sideEffects: "None",
      timeoutSeconds: 5,
      failurePolicy: "Fail",
      matchPolicy: "Equivalent",
      clientConfig: { service: { name: "web", namespace: "shop", path: "/a/b.c/", port: 8443 }, caBundle: "QUJD" },
      namespaceSelector: {
        matchLabels: { a: "b" },
        matchExpressions: [
          { key: "x", operator: "In", values: ["y"] },
          { key: "z", operator: "Exists" },
        ],
      },
      objectSelector: { matchExpressions: [{ key: "x", operator: "NotIn", values: ["y"] }] },
      matchConditions: [
        { name: "a", expression: "true" },
        { name: "b/c", expression: "false" },
      ],
      rules: [
        {
          apiGroups: ["", "apps"],
          apiVersions: ["*"],
          operations: ["CREATE", "UPDATE"],
          resources: ["pods", "pods/log", "deployments/*", "*/scale"],
          scope: "*",
        },
        { apiGroups: ["*"], apiVersions: ["v1"], operations: ["*"], resources: ["*/*"], scope: "Namespaced" },
      ],
    },
    {
      name: "url.hooks.example.com",
      admissionReviewVersions: ["v1"],
      sideEffects: "NoneOnDryRun",
      clientConfig: { url: "https://hooks.example.com:8443/path" },
    },
  ],
};

describe("a configuration of webhooks", () => {
  test("is taken", () => {
    expect(problemsOf(validateWebhookConfiguration, configuration)).toEqual([]);
  });

  test.each<Changes>([{ webhooks: [] }, { "webhooks[0].rules": [] }, { "webhooks[0].clientConfig.service.path": "/" }])(
    "is taken with %j",
    (changes) => {
      expect(problemsOf(validateWebhookConfiguration, configuration, changes)).toEqual([]);
    },
  );

  test.each<[Changes, string[]]>([
    [
      { "webhooks[0].name": "web.example" },
      ['webhooks[0].name: must be a name of at least three parts such as web.example.com, got "web.example"'],
    ],
    [{ "webhooks[1].name": "web.hooks.example.com" }, ['webhooks[1].name: repeats "web.hooks.example.com"']],
    [{ "webhooks[0].sideEffects": null }, ["webhooks[0].sideEffects: is missing"]],
    [{ "webhooks[0].admissionReviewVersions": [] }, ["webhooks[0].admissionReviewVersions: must not be empty"]],
    [{ "webhooks[0].admissionReviewVersions": ["v1", "v1"] }, ['webhooks[0].admissionReviewVersions[1]: repeats "v1"']],
    [
      { "webhooks[0].admissionReviewVersions": ["v2"] },
      ["webhooks[0].admissionReviewVersions: must include one of v1, v1beta1"],
    ],
    [
      { "webhooks[0].admissionReviewVersions": ["v1", "V1"] },
      [
        'webhooks[0].admissionReviewVersions[1]: must be a DNS label that begins with a letter (a-z, 0-9 and -, at most 63 characters), got "V1"',
      ],
    ],
    [
      { "webhooks[0].namespaceSelector.matchExpressions[0].values": [] },
      ["webhooks[0].namespaceSelector.matchExpressions[0].values: must have at least one value for operator In"],
    ],
    [
      { "webhooks[0].matchConditions[0].name": "a b" },
      ['webhooks[0].matchConditions[0].name: must be a name such as web or example.com/web, got "a b"'],
    ],
    [{ "webhooks[0].matchConditions[0].name": "b/c" }, ['webhooks[0].matchConditions[1].name: repeats "b/c"']],
    [
      { "webhooks[0].matchConditions[0].expression": " " },
      ["webhooks[0].matchConditions[0].expression: must not be empty"],
    ],
    [{ "webhooks[0].clientConfig": {} }, ["webhooks[0].clientConfig: must have exactly one of service, url, got none"]],
    [
      { "webhooks[0].clientConfig.url": "https://a.example.com" },
      ["webhooks[0].clientConfig: must have exactly one of service, url, got both"],
    ],
    [
      { "webhooks[1].clientConfig.url": "http://a.example.com" },
      ['webhooks[1].clientConfig.url: must be https://host/path, got "http://a.example.com"'],
    ],
    [
      { "webhooks[1].clientConfig.url": "https://user:secret@a.example.com/" },
      ["webhooks[1].clientConfig.url: must not have a user"],
    ],
    [
      { "webhooks[1].clientConfig.url": "https://a.example.com/?a=b" },
      ["webhooks[1].clientConfig.url: must not have a query"],
    ],
    [
      { "webhooks[1].clientConfig.url": "https://a.example.com/#a" },
      ["webhooks[1].clientConfig.url: must not have a fragment"],
    ],
    [
      { "webhooks[1].clientConfig.url": "https://a.example.com/\n" },
      ['webhooks[1].clientConfig.url: must be https://host/path, got "https://a.example.com/\\n"'],
    ],
    [
      { "webhooks[0].clientConfig.service.path": "a" },
      ['webhooks[0].clientConfig.service.path: must be / and names with / between them, got "a"'],
    ],
    [
      { "webhooks[0].clientConfig.service.path": "/a//b" },
      ['webhooks[0].clientConfig.service.path: must be / and names with / between them, got "/a//b"'],
    ],
    [{ "webhooks[0].clientConfig.service.name": "" }, ["webhooks[0].clientConfig.service.name: must not be empty"]],
    [
      { "webhooks[0].clientConfig.service.namespace": "" },
      ["webhooks[0].clientConfig.service.namespace: must not be empty"],
    ],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateWebhookConfiguration, configuration, changes)).toEqual(problems);
  });
});
