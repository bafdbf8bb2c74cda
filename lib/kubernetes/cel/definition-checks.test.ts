import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../manifest.ts";
import { checkDefinitionRules } from "./definition-checks.ts";
import { problemsOf } from "./testing.ts";

/**
 * Every rule that 155 definitions of Gateway API, Traefik, cert-manager, Prometheus, MetalLB, Longhorn and others carry, each with the
 * fields of its schema that it names. An API server took all of them.
 */
const published: readonly { readonly group: string; readonly schema: JsonObject }[] = JSON.parse(
  readFileSync(join(import.meta.dirname, "published-rules.generated.json"), "utf8"),
);

function problems(schema: JsonObject): Record<string, string> {
  return problemsOf((object, report) => checkDefinitionRules(object, [], report), schema);
}

describe("rules that are published", () => {
  test("are many", () => {
    expect(published.length).toBeGreaterThan(150);
  });

  test.each(published)("of $group compile", ({ schema }) => {
    expect(problems(schema)).toEqual({});
  });
});

const spec = {
  type: "object",
  properties: {
    replicas: { type: "integer" },
    "storage-class": { type: "string" },
    ports: { type: "array", items: { type: "object", properties: { port: { type: "integer" } } } },
    labels: { type: "object", additionalProperties: { type: "string" } },
    size: { "x-kubernetes-int-or-string": true },
    anything: { type: "object", "x-kubernetes-preserve-unknown-fields": true },
  },
};

function withRule(rule: JsonObject): JsonObject {
  return { type: "object", properties: { spec: { ...spec, "x-kubernetes-validations": [rule] } } };
}

const place = "properties.spec.x-kubernetes-validations[0]";

describe("a rule", () => {
  test.each([
    ["self.replicas > 1"],
    ["self.storage__dash__class != ''"],
    ["self.ports.all(p, p.port > 0)"],
    ["self.labels['a'] == 'b' && self.labels.c == 'd'"],
    ["self.size == 5 || self.size == '5%'"],
    ["self.replicas >= oldSelf.replicas"],
    ["has(self.replicas) && self.?replicas.orValue(1) > 0"],
  ])("may be %s", (rule) => {
    expect(problems(withRule({ rule }))).toEqual({});
  });

  test.each([
    ["self.replica > 1", "1:5: undefined field 'replica'"],
    ["self.anything.a == 1", "1:14: undefined field 'a'"],
    ["selfs.replicas > 1", "1:1: undeclared reference to 'selfs'"],
    ["self.replicas > '1'", "1:15: found no matching overload for '_>_' applied to '(int, string)'"],
    [
      "self.replicas == self.labels",
      "1:15: found no matching overload for '_==_' applied to '(int, map(string, string))'",
    ],
    ["self.replicas + 1", "must evaluate to bool, got int"],
    ["self.size", "must evaluate to bool, got dyn"],
    ["self.replicas >", "1:16: syntax error: expected an expression, got the end"],
    ["self.ports.all(p, p)", "1:19: expected type 'bool' but found 'object'"],
    [
      "self.replicas.all(r, r > 0)",
      "1:5: expression of type 'int' cannot be range of a comprehension (must be list, map, or dynamic)",
    ],
    ["self.labels.a.matches('(')", "1:23: invalid matches argument: missing closing )"],
    ["cel.bind(r, self.replicas, r > 1)", "1:9: undeclared reference to 'cel'"],
    ["object.spec.replicas > 1", "1:1: undeclared reference to 'object'"],
  ])("must not be %s", (rule, problem) => {
    expect(problems(withRule({ rule }))).toEqual({
      [`${place}.rule`]: `is not a CEL expression that compiles: ${problem}`,
    });
  });

  test.each([
    [{ rule: " " }, "rule", "must not be empty"],
    [{ rule: "true", message: " " }, "message", "must not be blank"],
    [{ rule: "true", message: "a\nb" }, "message", "must not contain line breaks"],
    [{ rule: "true &&\ntrue" }, "message", "must be set when the rule has several lines"],
    [{ rule: "true", messageExpression: " " }, "messageExpression", "must not be blank"],
    [
      { rule: "true", messageExpression: "self.replicas" },
      "messageExpression",
      "is not a CEL expression that compiles: must evaluate to string, got int",
    ],
    [
      { rule: "true", reason: "Wrong" },
      "reason",
      'must be one of FieldValueDuplicate, FieldValueForbidden, FieldValueInvalid, FieldValueRequired, got "Wrong"',
    ],
    [{ rule: "true", fieldPath: ".replica" }, "fieldPath", 'must lead to a field of the schema, got ".replica"'],
    [{ rule: "true", fieldPath: "replicas" }, "fieldPath", 'must lead to a field of the schema, got "replicas"'],
    [{ rule: "true", optionalOldSelf: true }, "optionalOldSelf", "must not be set when the rule does not use oldSelf"],
  ])("%j is refused", (rule, field, message) => {
    expect(problems(withRule(rule))).toEqual({ [`${place}.${field}`]: message });
  });

  test.each([
    [{ rule: "true &&\ntrue", message: "text" }],
    [{ rule: "true", messageExpression: "'got ' + string(self.replicas)" }],
    [{ rule: "true", reason: "FieldValueRequired", fieldPath: ".labels['a.b']" }],
    [{ rule: "!oldSelf.hasValue() || self == oldSelf.value()", optionalOldSelf: true }],
  ])("%j is taken", (rule) => {
    expect(problems(withRule(rule))).toEqual({});
  });

  test("knows the names of the object at the root, and nothing else of its metadata", () => {
    const root = { type: "object", properties: {} };
    const rule = "self.metadata.name.size() < 9 && self.kind == 'A' && self.apiVersion == 'b/v1'";
    expect(problems({ ...root, "x-kubernetes-validations": [{ rule }] })).toEqual({});
    expect(problems({ ...root, "x-kubernetes-validations": [{ rule: "self.metadata.labels.a == ''" }] })).toEqual({
      "x-kubernetes-validations[0].rule": "is not a CEL expression that compiles: 1:14: undefined field 'labels'",
    });
  });

  test("must not compare with the past within a list without keys", () => {
    const items = {
      type: "object",
      properties: { a: { type: "string" } },
      "x-kubernetes-validations": [{ rule: "self == oldSelf" }],
    };
    const keyed = { "x-kubernetes-list-type": "map", "x-kubernetes-list-map-keys": ["a"] };
    expect(problems({ type: "object", properties: { list: { type: "array", items } } })).toEqual({
      "properties.list.items.x-kubernetes-validations[0].rule":
        "must not use oldSelf within a list that is not of type map",
    });
    expect(problems({ type: "object", properties: { list: { type: "array", items, ...keyed } } })).toEqual({});
  });
});
