import { expect, test } from "vitest";
import { renderFailure } from "./render-failure.ts";

// What Helm says in other cases, render-chart.test.ts has from Helm itself.
test("is what stands behind the warnings, whatever it is", () => {
  const stderr = 'level=WARN msg="this chart is deprecated"\nError: something new\nin two lines\n';
  expect(renderFailure("chart shop", stderr)).toEqual([
    {
      where: "chart shop",
      what: "helm template failed",
      got: "something new in two lines",
      fix: "correct what it names",
    },
  ]);
});

test("is each value that a schema refuses, in the order of their paths", () => {
  const stderr = `Error: values don't meet the specifications of the schema(s) in the following chart(s):
shop:
- at '/tags/0': got number, want string
cache:
- at '/a~1b': value must be one of 'x', 'y'

`;
  expect(renderFailure("chart shop", stderr).map(({ what }) => what)).toEqual([
    "the values.schema.json of cache refuses values.a/b: value must be one of 'x', 'y'",
    "the values.schema.json of shop refuses values.tags.0: got number, want string",
  ]);
});
