import { expect, test } from "vitest";
import { Field } from "./field.ts";
import { type Changes, problemsOf } from "./testing-rules.ts";
import type { Validator } from "./validator.ts";
import { validateWebhookClient } from "./webhook-client.ts";

const validate: Validator = (object, report) => validateWebhookClient(new Field(object, report));
const byService = { service: { name: "web", namespace: "shop", path: "/validate/", port: 8443 } };
const byUrl = { url: "https://web.example.com:8443/validate" };

test("is taken by Service and by URL", () => {
  expect(problemsOf(validate, byService)).toEqual([]);
  expect(problemsOf(validate, byUrl)).toEqual([]);
});

test.each<[Changes, string[]]>([
  [{ service: undefined }, [": must have exactly one of service, url, got none"]],
  [{ url: "https://web.example.com" }, [": must have exactly one of service, url, got both"]],
  [{ "service.name": "" }, ["service.name: must not be empty"]],
  [{ "service.namespace": null }, ["service.namespace: is missing"]],
  [{ "service.port": 0 }, ["service.port: must be a port from 1 to 65535, got 0"]],
  [{ "service.path": "validate" }, ['service.path: must be / and names with / between them, got "validate"']],
  [{ "service.path": "/a//b" }, ['service.path: must be / and names with / between them, got "/a//b"']],
])("has problems by Service with %j", (changes, problems) => {
  expect(problemsOf(validate, byService, changes)).toEqual(problems);
});

test.each<[string, string]>([
  ["http://web.example.com", 'must be https://host/path, got "http://web.example.com"'],
  ["https://", 'must be https://host/path, got "https://"'],
  ["https://web.example.com/\n", 'must be https://host/path, got "https://web.example.com/\\n"'],
  ["https://bob:hidden@web.example.com", "must not have a user"],
  ["https://web.example.com/?a=b", "must not have a query"],
  ["https://web.example.com/#a", "must not have a fragment"],
])("has a problem with the URL %s", (url, problem) => {
  expect(problemsOf(validate, byUrl, { url })).toEqual([`url: ${problem}`]);
});
