import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { type Changes, problemsOf } from "../testing-rules.ts";
import { validateApiService } from "./api-service.ts";

const apiService: JsonObject = {
  apiVersion: "apiregistration.k8s.io/v1",
  kind: "APIService",
  metadata: { name: "v1.toys.example.com" },
  spec: {
    group: "toys.example.com",
    version: "v1",
    groupPriorityMinimum: 100,
    versionPriority: 10,
    insecureSkipTLSVerify: true,
    service: { name: "toys", namespace: "toys", port: 8443 },
  },
};

describe("an APIService", () => {
  test("is taken", () => {
    expect(problemsOf(validateApiService, apiService)).toEqual([]);
  });

  test.each<Changes>([
    { "spec.insecureSkipTLSVerify": false, "spec.caBundle": "QUJD" },
    { "spec.service": undefined, "spec.insecureSkipTLSVerify": undefined },
  ])("is taken with %j", (changes) => {
    expect(problemsOf(validateApiService, apiService, changes)).toEqual([]);
  });

  test.each<[Changes, string[]]>([
    [{ "metadata.name": "v1.toys" }, ['metadata.name: must be v1.toys.example.com by the spec, got "v1.toys"']],
    [
      { "spec.version": "V1", "metadata.name": "V1.toys.example.com" },
      ['spec.version: must be a DNS label that begins with a letter (a-z, 0-9 and -, at most 63 characters), got "V1"'],
    ],
    [
      { "spec.version": "v2", "spec.group": undefined, "metadata.name": "v2." },
      ["spec.group: must be set, as only the version v1 of Kubernetes itself has no group"],
    ],
    [{ "spec.groupPriorityMinimum": null }, ["spec.groupPriorityMinimum: is missing"]],
    [{ "spec.service": {} }, ["spec.service.namespace: is missing", "spec.service.name: is missing"]],
    [{ "spec.caBundle": "QUJD" }, ["spec.insecureSkipTLSVerify: must not be true beside caBundle"]],
    [{ "spec.service": undefined }, ["spec.insecureSkipTLSVerify: must not be true without service"]],
    [
      { "spec.service": undefined, "spec.insecureSkipTLSVerify": undefined, "spec.caBundle": "QUJD" },
      ["spec.caBundle: must not be set without service"],
    ],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateApiService, apiService, changes)).toEqual(problems);
  });
});
