import { expect, test } from "vitest";
import { resultOf } from "./testing.ts";

test.each([
  ["has({'a': 1}.a)", "true"],
  ["has({'a': 1}.b)", "false"],
  ["has({'a': {'b': 1}}.x.b)", "error: no such key: x"],
  ["[1,2][0]", "1"],
  ["[1,2][2]", "error: index out of bounds: 2"],
  ["[1,2][-1]", "error: index out of bounds: -1"],
  ["{'a': 1}['a']", "1"],
  ["{'a': 1}['b']", "error: no such key: b"],
  ["{'a': 1}.a", "1"],
  ["{'a': 1}.b", "error: no such key: b"],
  ["{1: 'a'}[1]", '"a"'],
  ["{true: 'a'}[true]", '"a"'],
])("fields, keys and positions: %s is %s", (expression, value) => {
  expect(resultOf(expression)).toBe(value);
});

test.each([
  ["[{'a': 2}, {'a': 1}].sortBy(e, e.a)", '[{"a": 1}, {"a": 2}]'],
  ["[[2], [1]].sortBy(e, e[0])", "[[1], [2]]"],
  ["[1,2,3].all(x, x > 0)", "true"],
  ["[1,2,3].exists(x, x > 2)", "true"],
  ["[1,2,3].exists_one(x, x > 2)", "true"],
  ["[1,2,3].map(x, x * 2)", "[2, 4, 6]"],
  ["[1,2,3].map(x, x > 1, x * 2)", "[4, 6]"],
  ["[1,2,3].filter(x, x > 1)", "[2, 3]"],
  ["{'a': 1, 'b': 2}.all(k, k != '')", "true"],
  ["{'a': 1, 'b': 2}.map(k, k)", '["a", "b"]'],
  ["{'a': 1, 'b': 2}.filter(k, k == 'a')", '["a"]'],
  ["{'a': 1, 'b': 2}.all(k, v, v > 0)", "true"],
  ["{'a': 1, 'b': 2}.exists(k, v, v > 1)", "true"],
  ["[1,2,3].all(i, v, i < v)", "true"],
  ["[1,2,3].exists(i, v, i == 1 && v == 2)", "true"],
  ["[1,2,3].existsOne(i, v, v == 2)", "true"],
  ["[1,2,3].exists_one(i, v, v == 2)", "true"],
  ["[1,2,3].transformList(i, v, v * i)", "[0, 2, 6]"],
  ["[1,2,3].transformList(i, v, i > 0, v * i)", "[2, 6]"],
  ["[1,2,3].transformMap(i, v, v * i)", "{0: 0, 1: 2, 2: 6}"],
  ["{'a': 1}.transformMap(k, v, v + 1)", '{"a": 2}'],
  ["{'a': 1}.transformMap(k, v, v > 1, v + 1)", "{}"],
  ["{'a': 1}.transformMapEntry(k, v, {v: k})", '{1: "a"}'],
  ["{'a': 1, 'b': 1}.transformMapEntry(k, v, {v: k})", "error: insert failed: key 1 already exists"],
  ["{'a': 1}.transformList(k, v, k)", '["a"]'],
  ["dyn([1]).all(x, x > 0)", "true"],
  ["dyn(1).all(x, x > 0)", "error: no such overload"],
  ["[1, 0].all(x, 1/x > 0)", "error: division by zero"],
  ["[0, 2].all(x, 1/x > 0)", "false"],
  ["[0, 2].exists(x, 1/x > 0 || x == 2)", "true"],
  ["[0, 2].exists_one(x, 1/x >= 0)", "error: division by zero"],
  ["[1].map(x, null)", "[null]"],
  ["[1, 2, 3].filter(x, x > 1).map(y, y * 2).exists(z, z == 6)", "true"],
  ["[1, 2].all(x, [1, 2].exists(y, x == y))", "true"],
  ["['a'].all(type, type == 'a')", "true"],
  ["{'a': [1]}.all(k, {'a': [1]}[k].all(v, v == 1))", "true"],
])("loops: %s is %s", (expression, value) => {
  expect(resultOf(expression)).toBe(value);
});
