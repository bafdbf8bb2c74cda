import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../manifest.ts";
import {
  checkCustomResourceDefinition,
  checkDeviceClass,
  checkMutatingAdmissionPolicy,
  checkResourceClaim,
  checkResourceClaimTemplate,
  checkValidatingAdmissionPolicy,
  checkWebhookConfiguration,
  compileChecks,
} from "./compile-checks.ts";
import { objectWith, problemsOf } from "./testing.ts";

const compiles = "is not a CEL expression that compiles";

describe("a ValidatingAdmissionPolicy", () => {
  const check = (spec: JsonObject) => problemsOf(checkValidatingAdmissionPolicy, { spec });

  test.each<JsonObject>([
    { validations: [{ expression: "object.spec.replicas <= 5" }] },
    { validations: [{ expression: "object.metadata.name == request.name && !has(oldObject.spec)" }] },
    { validations: [{ expression: "namespaceObject.metadata.labels['a'] == 'b'" }] },
    { validations: [{ expression: "authorizer.group('apps').resource('deployments').check('get').allowed()" }] },
    { validations: [{ expression: "authorizer.requestResource.check('delete').allowed()" }] },
    { paramKind: { kind: "A" }, validations: [{ expression: "object.a <= params.max" }] },
    {
      variables: [
        { name: "wanted", expression: "object.spec.replicas" },
        { name: "small", expression: "variables.wanted < 5" },
      ],
      validations: [{ expression: "variables.small", messageExpression: "'got ' + string(variables.wanted)" }],
    },
    { matchConditions: [{ name: "a", expression: "request.userInfo.username != 'x'" }] },
    { auditAnnotations: [{ key: "a", valueExpression: "object.metadata.name + ' !'" }] },
    { auditAnnotations: [{ key: "a", valueExpression: "null" }] },
    { validations: [{ expression: "" }] },
  ])("may have %j", (spec) => {
    expect(check(spec)).toEqual({});
  });

  test.each<[JsonObject, string, string]>([
    [
      { validations: [{ expression: "object.spec.replicas >" }] },
      "spec.validations[0].expression",
      "1:23: syntax error: expected an expression, got the end",
    ],
    [
      { validations: [{ expression: "object.spec.replicas" }] },
      "spec.validations[0].expression",
      "must evaluate to bool, got dyn",
    ],
    [
      { validations: [{ expression: "params.max > 1" }] },
      "spec.validations[0].expression",
      "1:1: undeclared reference to 'params'",
    ],
    [
      { validations: [{ expression: "variables.a" }] },
      "spec.validations[0].expression",
      "1:1: undeclared reference to 'variables'",
    ],
    [
      { validations: [{ expression: "request.user == 'a'" }] },
      "spec.validations[0].expression",
      "1:8: undefined field 'user'",
    ],
    [
      { validations: [{ expression: "true", messageExpression: "5" }] },
      "spec.validations[0].messageExpression",
      "must evaluate to string, got int",
    ],
    [
      { validations: [{ expression: "true", messageExpression: "string(authorizer)" }] },
      "spec.validations[0].messageExpression",
      "1:8: undeclared reference to 'authorizer'",
    ],
    [
      {
        variables: [
          { name: "a", expression: "variables.b" },
          { name: "b", expression: "1" },
        ],
      },
      "spec.variables[0].expression",
      "1:10: undefined field 'b'",
    ],
    [
      { variables: [{ name: "a", expression: "1" }], validations: [{ expression: "variables.a" }] },
      "spec.validations[0].expression",
      "must evaluate to bool, got int",
    ],
    [
      { matchConditions: [{ name: "a", expression: "object" }] },
      "spec.matchConditions[0].expression",
      "must evaluate to bool, got dyn",
    ],
    [
      { auditAnnotations: [{ key: "a", valueExpression: "1" }] },
      "spec.auditAnnotations[0].valueExpression",
      "must evaluate to string or null, got int",
    ],
  ])("must not have %j", (spec, path, problem) => {
    expect(check(spec)).toEqual({ [path]: `${compiles}: ${problem}` });
  });
});

describe("a MutatingAdmissionPolicy", () => {
  const applied = (expression: string) =>
    problemsOf(checkMutatingAdmissionPolicy, {
      spec: { mutations: [{ patchType: "ApplyConfiguration", applyConfiguration: { expression } }] },
    });
  const patched = (expression: string) =>
    problemsOf(checkMutatingAdmissionPolicy, {
      spec: { mutations: [{ patchType: "JSONPatch", jsonPatch: { expression } }] },
    });

  test("makes an object", () => {
    expect(applied("Object{spec: Object.spec{replicas: 3, ?paused: object.?spec.paused}}")).toEqual({});
    expect(applied("object{spec: 1}")).toEqual({
      "spec.mutations[0].applyConfiguration.expression": `${compiles}: 1:7: 'dyn' is not a type`,
    });
    expect(applied("Other{}")).toEqual({
      "spec.mutations[0].applyConfiguration.expression": `${compiles}: 1:6: undeclared reference to 'Other'`,
    });
    expect(applied("Object.spec{}")).toEqual({
      "spec.mutations[0].applyConfiguration.expression": `${compiles}: must evaluate to Object, got Object.spec`,
    });
  });

  test("makes a patch", () => {
    const operation = `JSONPatch{op: "add", path: "/metadata/labels/" + jsonpatch.escapeKey("a/b"), value: "c"}`;
    expect(patched(`[${operation}]`)).toEqual({});
    expect(patched(operation)).toEqual({
      "spec.mutations[0].jsonPatch.expression": `${compiles}: must evaluate to list(JSONPatch), got JSONPatch`,
    });
    expect(patched("[JSONPatch{op: 1}]")).toEqual({
      "spec.mutations[0].jsonPatch.expression": `${compiles}: 1:16: expected type of field 'op' is 'string' but provided type is 'int'`,
    });
  });

  test("makes nothing in a match condition", () => {
    expect(
      problemsOf(checkMutatingAdmissionPolicy, { spec: { matchConditions: [{ expression: "JSONPatch" }] } }),
    ).toEqual({
      "spec.matchConditions[0].expression": `${compiles}: 1:1: undeclared reference to 'JSONPatch'`,
    });
  });
});

test("the match conditions of a webhook have no parameters", () => {
  const check = (expression: string) =>
    problemsOf(checkWebhookConfiguration, { webhooks: [{ matchConditions: [{ name: "a", expression }] }] });
  expect(check("!request.userInfo.groups.exists(g, g == 'a')")).toEqual({});
  expect(check("params.a")).toEqual({
    "webhooks[0].matchConditions[0].expression": `${compiles}: 1:1: undeclared reference to 'params'`,
  });
});

describe("selectors of devices", () => {
  const selectors = (expression: string) => ({ selectors: [{ cel: { expression } }] });
  const problem = `${compiles}: 1:7: undefined field 'drivers'`;

  test.each([
    "device.driver == 'gpu.example.com'",
    "device.attributes['gpu.example.com'].model == 'a' && device.capacity['gpu.example.com'].memory.isGreaterThan(quantity('1Gi'))",
    "cel.bind(gpu, device.attributes['gpu.example.com'], gpu.shared)",
    "device.attributes['gpu.example.com'].version.isGreaterThan(semver('1.0.0'))",
    "device.allowMultipleAllocations",
    "device.attributes['gpu.example.com'].shared",
  ])("may be %s", (expression) => {
    expect(problemsOf(checkDeviceClass, { spec: selectors(expression) })).toEqual({});
  });

  test.each([
    [
      "device.attributes['gpu.example.com'].models.all(m, m == 'a')",
      "1:37: expression of type 'any' cannot be range of a comprehension (must be list, map, or dynamic)",
    ],
    ["device.driver", "must evaluate to bool or any, got string"],
  ])("must not be %s", (expression, reason) => {
    expect(problemsOf(checkDeviceClass, { spec: selectors(expression) })).toEqual({
      "spec.selectors[0].cel.expression": `${compiles}: ${reason}`,
    });
  });

  test.each<[string, JsonObject]>([
    ["", { selectors: [{ cel: {} }] }],
    ["", selectors("")],
  ])("must not be empty: %s%j", (_, spec) => {
    expect(problemsOf(checkDeviceClass, { spec })).toEqual({
      "spec.selectors[0].cel.expression": `${compiles}: 1:1: syntax error: expected an expression, got the end`,
    });
  });

  test.each<[typeof checkDeviceClass, readonly string[], Json, string]>([
    [checkDeviceClass, ["spec"], selectors("device.drivers"), "spec.selectors[0]"],
    [
      checkResourceClaim,
      ["spec", "devices", "requests"],
      [selectors("device.drivers")],
      "spec.devices.requests[0].selectors[0]",
    ],
    [
      checkResourceClaim,
      ["spec", "devices", "requests"],
      [{ exactly: selectors("device.drivers") }],
      "spec.devices.requests[0].exactly.selectors[0]",
    ],
    [
      checkResourceClaimTemplate,
      ["spec", "spec", "devices", "requests"],
      [{ firstAvailable: [selectors("device.drivers")] }],
      "spec.spec.devices.requests[0].firstAvailable[0].selectors[0]",
    ],
  ])("are found in claims, case %#", (check, path, value, place) => {
    expect(problemsOf(check, objectWith(path, value))).toEqual({ [`${place}.cel.expression`]: problem });
  });
});

test("the rules of every version of a CustomResourceDefinition are compiled", () => {
  const version = (rule: string) => ({
    schema: { openAPIV3Schema: { type: "object", "x-kubernetes-validations": [{ rule }] } },
  });
  const definition = { spec: { versions: [version("self.kind == 'A'"), version("self.kinds == 'A'")] } };
  expect(problemsOf(checkCustomResourceDefinition, definition)).toEqual({
    "spec.versions[1].schema.openAPIV3Schema.x-kubernetes-validations[0].rule": `${compiles}: 1:5: undefined field 'kinds'`,
  });
});

test("kinds are known by group and name", () => {
  expect([...compileChecks.keys()]).toContain("apiextensions.k8s.io/CustomResourceDefinition");
});
