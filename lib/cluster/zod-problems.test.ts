import { expect, test } from "vitest";
import * as z from "zod";
import { formatProblem } from "../errors.ts";
import { zodProblems } from "./zod-problems.ts";

const filling = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("disk"), path: z.string() }),
  z.strictObject({ type: z.literal("network"), server: z.string() }),
]);

const schema = z.strictObject({
  amount: z.union([z.int(), z.string()]).optional(),
  even: z.number().multipleOf(2).optional(),
  refined: z
    .string()
    .refine((value) => value !== "x", "Must not be x")
    .optional(),
  list: z.array(filling).optional(),
  byName: z.record(z.string().regex(/^[a-z]+$/), filling).optional(),
  text: z.string().min(2).max(3).optional(),
});

test.each<[string, unknown, string[]]>([
  ["the whole value", 5, ["here: is not valid, got 5; write a value of type object"]],
  [
    "a field in a list",
    { list: [{ type: "disk", path: "/", server: "nas" }] },
    ["here list[0].server: is not a known field; use one of type, path"],
  ],
  [
    "a field in a record",
    { byName: { a: { type: "network", server: "nas", serverr: "nas" } } },
    ['here byName.a.serverr: is not a known field; did you mean "server"?'],
  ],
  [
    "a key",
    { byName: { A: { type: "disk", path: "/" } } },
    ['here byName.A: is not valid, got "A"; write it in the form that the schema of this field asks for'],
  ],
  [
    "a tag",
    { list: [{ type: "tape" }] },
    ['here list[0].type: is not valid, got "tape"; use one of "disk", "network"'],
  ],
  [
    "a value of several types",
    { amount: true },
    ["here amount: is not valid, got true; write a value of type number, or write a value of type string"],
  ],
  [
    "a check of zod's that has no words of its own",
    { even: 3 },
    ["here even: is not valid, got 3; invalid number: must be a multiple of 2"],
  ],
  ["a check of somebody else's", { refined: "x" }, ['here refined: is not valid, got "x"; must not be x']],
  ["what is too short", { text: "x" }, ['here text: is not valid, got "x"; write at least 2 characters']],
  ["what is too long", { text: "xxxx" }, ['here text: is not valid, got "xxxx"; write at most 3 characters']],
  [
    "several mistakes",
    { text: 1, txt: "xx", other: 1 },
    [
      "here text: is not valid, got 1; write a value of type string",
      'here txt: is not a known field; did you mean "text"?',
      "here other: is not a known field; use one of amount, even, refined, list, byName, text",
    ],
  ],
])("words %s", (_, value, messages) => {
  const { error } = schema.safeParse(value);
  const problems = error === undefined ? [] : zodProblems(error, schema, value, "here");
  expect(problems.map(formatProblem)).toEqual(messages);
});

test("says of an unknown field what more is known of it, by its whole path", () => {
  const value = { size: 1, list: [{ type: "disk", path: "/", size: 1 }] };
  const { error } = schema.safeParse(value);
  const refusalOf = (path: readonly PropertyKey[]) =>
    path.length === 3 ? { what: `is no ${path.join("/")}`, fix: "remove it" } : undefined;
  expect(error && zodProblems(error, schema, value, "here", { refusalOf }).map(formatProblem)).toEqual([
    "here list[0].size: is no list/0/size; remove it",
    "here size: is not a known field; use one of amount, even, refined, list, byName, text",
  ]);
});

test("shows no secret", () => {
  const value = { text: 1 };
  const { error } = schema.safeParse(value);
  const isSecret = ([field]: readonly PropertyKey[]) => field === "text";
  expect(error && zodProblems(error, schema, value, "here", { isSecret }).map(formatProblem)).toEqual([
    "here text: is not valid; write a value of type string",
  ]);
});
