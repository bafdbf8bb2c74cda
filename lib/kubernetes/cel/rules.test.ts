import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../manifest.ts";
import { Budget } from "./budget.ts";
import { evaluateRules, hasRules } from "./rules.ts";

const schema: JsonObject = {
  type: "object",
  properties: {
    replicas: { type: "integer" },
    ratio: { type: "number" },
    size: { "x-kubernetes-int-or-string": true },
    name: { type: "string", nullable: true },
    "dashed-name": { type: "string" },
    namespace: { type: "string" },
    timeout: { type: "string", format: "duration" },
    at: { type: "string", format: "date-time" },
    set: { type: "array", "x-kubernetes-list-type": "set", items: { type: "string" } },
    keyed: {
      type: "array",
      "x-kubernetes-list-type": "map",
      "x-kubernetes-list-map-keys": ["key"],
      items: { type: "object", properties: { key: { type: "string" }, value: { type: "integer" } } },
    },
    list: { type: "array", items: { type: "integer" } },
    labels: { type: "object", additionalProperties: { type: "string" } },
  },
};

/** The messages of one rule. */
function messages(rule: string, self: Json): readonly string[] {
  return evaluateRules([{ rule }], self, schema).map(({ message }) => message);
}

test.each<[string, Json]>([
  ["self.replicas == 3", { replicas: 3 }],
  ["type(self.ratio) == double && self.ratio == 3", { ratio: 3 }],
  ["self.size == 5", { size: 5 }],
  ["self.size == '5%'", { size: "5%" }],
  ["type(self.size) == int ? self.size < 6 : self.size.endsWith('%')", { size: 5 }],
  ["!has(self.name)", { name: null }],
  ["!has(self.name)", {}],
  ["self.dashed__dash__name == 'a'", { "dashed-name": "a" }],
  ["self.__namespace__ == 'a'", { namespace: "a" }],
  ["self.timeout > duration('1m')", { timeout: "1h" }],
  ["self.at.getFullYear() == 2026", { at: "2026-01-02T03:04:05Z" }],
  ["self.set == ['b', 'a']", { set: ["a", "b"] }],
  ["(self.set + ['a', 'c']).size() == 3", { set: ["a", "b"] }],
  ["self.list != [2, 1]", { list: [1, 2] }],
  ["self.labels.all(k, self.labels[k] != '')", { labels: { "a.b/c": "x" } }],
  ["'a.b/c' in self.labels", { labels: { "a.b/c": "x" } }],
  ["self.?replicas.orValue(1) == 1", {}],
  ["size(self) == 1", { replicas: 1 }],
])("%s is true of %j", (rule, self) => {
  expect(messages(rule, self)).toEqual([]);
});

test.each<[string, Json, string]>([
  ["self.replicas == 3", { replicas: 2 }, "failed rule: self.replicas == 3"],
  ["self.list == [2, 1]", { list: [1, 2] }, "failed rule: self.list == [2, 1]"],
  ["self.replicas == 3", {}, "no such key: replicas, evaluating rule: self.replicas == 3"],
  ["self.labels['b'] == ''", { labels: {} }, "no such key: b, evaluating rule: self.labels['b'] == ''"],
  ["self.list[2] == 1", { list: [1] }, "index out of bounds: 2, evaluating rule: self.list[2] == 1"],
  ["self.size > 1", { size: "5%" }, "no such overload, evaluating rule: self.size > 1"],
  ["1 / self.replicas == 1", { replicas: 0 }, "division by zero, evaluating rule: 1 / self.replicas == 1"],
])("%s is not true of %j", (rule, self, message) => {
  expect(messages(rule, self)).toEqual([message]);
});

describe("items with keys", () => {
  const items = [
    { key: "a", value: 1 },
    { key: "b", value: 2 },
  ];

  test("are equal in any order", () => {
    const rule = "self.keyed == self.keyed.map(k, k).reverse()";
    expect(messages(rule, { keyed: items })).toEqual([]);
  });

  test("replace each other when lists are added", () => {
    expect(messages("(self.keyed + [self.keyed[0]]).size() == 2", { keyed: items })).toEqual([]);
  });
});

describe("a problem", () => {
  const self = { replicas: 5 };
  const problem = (rule: { message?: string; messageExpression?: string; fieldPath?: string }) =>
    evaluateRules([{ rule: "self.replicas < 5", ...rule }], self, schema)[0];

  test("has the message of its rule", () => {
    expect(problem({ message: "must be small " })).toEqual({ path: [], message: "must be small" });
  });

  test("has the message that an expression makes", () => {
    const messageExpression = "'got ' + string(self.replicas)";
    expect(problem({ message: "must be small", messageExpression })?.message).toBe("got 5");
  });

  test.each(["self.name", "''", "'a\\nb'"])(
    "keeps its message when the expression %s makes none",
    (messageExpression) => {
      expect(problem({ message: "must be small", messageExpression })?.message).toBe("must be small");
    },
  );

  test("is where its rule says", () => {
    expect(problem({ message: "no", fieldPath: ".replicas" })?.path).toEqual(["replicas"]);
    expect(problem({ message: "no", fieldPath: ".labels['a.b']" })?.path).toEqual(["labels", "a.b"]);
  });
});

describe("a rule says nothing", () => {
  test("when it compares with the past", () => {
    expect(messages("self.replicas == oldSelf.replicas", { replicas: 1 })).toEqual([]);
  });

  test("when it does not compile", () => {
    expect(messages("self.replicas ==", { replicas: 1 })).toEqual([]);
  });

  test("of null", () => {
    expect(messages("false", null)).toEqual([]);
  });

  test("of data that does not follow the schema", () => {
    expect(messages("self.replicas == 3", { replicas: "3" })).toEqual([]);
  });

  test("when only the API server can evaluate it", () => {
    expect(messages("timestamp('2026-01-01T00:00:00Z').getHours('Europe/Berlin') == 9", {})).toEqual([]);
  });
});

test("a rule with an optional past is evaluated for new objects", () => {
  const rule = "oldSelf.hasValue()";
  const [problem] = evaluateRules([{ rule, optionalOldSelf: true }], {}, schema);
  expect(problem?.message).toBe("failed rule: oldSelf.hasValue()");
});

test("an evaluation that costs too much ends, and no rule after it is evaluated", () => {
  const list = Array.from({ length: 300 }, (_, at) => at);
  const rules = [
    { rule: "self.list.all(a, self.list.all(b, self.list.all(c, a + b + c >= 0)))", message: "sums" },
    { rule: "false" },
  ];
  const options = { budget: new Budget(10_000) };
  expect(evaluateRules(rules, { list }, schema, options)).toEqual([
    { path: [], message: "the evaluation costs more than the API server grants, evaluating rule: sums" },
  ]);
});

test("rules are found wherever they are in a schema", () => {
  const positive = { "x-kubernetes-validations": [{ rule: "self > 0", message: "must be positive" }] };
  const ports: JsonObject = { type: "array", items: { type: "integer", ...positive } };
  expect(hasRules({ type: "object", properties: { ports } })).toBe(true);
  expect(hasRules({ type: "object", additionalProperties: positive })).toBe(true);
  expect(hasRules({ type: "object", allOf: [positive] })).toBe(true);
  expect(hasRules(schema)).toBe(false);
});
