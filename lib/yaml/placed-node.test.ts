import { expect, test } from "vitest";
import { isMap, isScalar, isSeq, parseDocument } from "yaml";
import { type PlacedNode, placedNode } from "./placed-node.ts";

/** Every key and item with its offset, as `spec.ports[0] 17`. */
function ours(node: PlacedNode | undefined, path = ""): string[] {
  return [
    ...[...(node?.members ?? [])].flatMap(([key, { at, value }]) => [
      `${path}.${key} ${at}`,
      ...ours(value, `${path}.${key}`),
    ]),
    ...(node?.items ?? []).flatMap((item, index) => [
      `${path}[${index}] ${item.at}`,
      ...ours(item, `${path}[${index}]`),
    ]),
  ];
}

/** The same, as another library sees it. */
function theirs(node: unknown, path = ""): string[] {
  if (isMap(node)) {
    return node.items.flatMap(({ key, value }) =>
      isScalar(key) ? [`${path}.${key.value} ${key.range?.[0]}`, ...theirs(value, `${path}.${key.value}`)] : [],
    );
  }
  if (!isSeq(node)) return [];
  return node.items.flatMap((item, index) => {
    const at = isMap(item) || isSeq(item) || isScalar(item) ? item.range?.[0] : undefined;
    return [`${path}[${index}] ${at}`, ...theirs(item, `${path}[${index}]`)];
  });
}

test.each([
  "a: 1\nb:\n  c: x # note\n  \"d e\": 'y'\n",
  "# first\n\nlist:\n- a: 1\n  b: [1, {c: 2}]\n-   - x\n    - y\n- z\ntext: |\n  block\nlast: 1\n",
  '{\n  "kind": "A",\n  "list": [ { "x": null }, "y" ]\n}\n',
  "? a\n: b\nc: !!str 5\nd: &name {e: 1}\n",
])("stands where another library finds it: %j", (text) => {
  expect(ours(placedNode(text))).toEqual(theirs(parseDocument(text).contents));
});

test("an alias stands where it is written, and holds what it names", () => {
  const text = "a: &x { b: 1 }\nc: *x\n";
  const alias = placedNode(text)?.members?.get("c")?.value;
  expect(alias?.at).toBe(text.indexOf("*x"));
  expect(alias?.members?.get("b")?.at).toBe(text.indexOf("b: 1"));
});

test("scalars are what is written", () => {
  expect(placedNode("a: 'it''s'\n")?.members?.get("a")?.value.text).toBe("it's");
  expect(placedNode("a: 1.0\n")?.members?.get("a")?.value.text).toBe("1.0");
});

test.each(["", "# only a comment\n", "a: [", "a: b: c"])("there is nothing in %j", (text) => {
  expect(placedNode(text)?.members).toBeUndefined();
});
