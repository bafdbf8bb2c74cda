import { expect, test } from "vitest";
import * as z from "zod";
import { formatProblem, type Problem } from "../errors.ts";
import { declarationProblems } from "./schema.ts";

const meant = { kind: "apps/Deployment", name: "shop", reason: "No value sets it." };

/** What is said of an application whose chart has these patches, without where it stands. */
function problemsOf(...patches: readonly object[]): string[] {
  const chart = {
    repository: "https://charts.example.com",
    name: "shop",
    version: "1.2.3",
    schema: z.strictObject({}),
    values: () => ({}),
    patches,
  };
  const problems: Problem[] = Reflect.apply(declarationProblems, undefined, [
    { description: "Sells.", chart },
    "shop.app.ts",
  ]);
  return problems.map((problem) => formatProblem(problem).replace("shop.app.ts chart.patches", ""));
}

test("patches set, remove and drop", () => {
  const set = {
    "spec.replicas": 2,
    'metadata.annotations["example.com/note"]': "x",
    "spec.template.spec.containers[0].args": ["--quiet", null, { deep: true }],
  };
  expect(
    problemsOf(
      { ...meant, set, remove: ["spec.paused"] },
      { ...meant, namespace: "shop", drop: true },
      { ...meant, kind: "/Service", remove: ["spec.ports[0].nodePort"], drop: false },
    ),
  ).toEqual([]);
});

const path =
  'is not the path of a field, got "%"; write it like "spec.replicas" or "spec.template.spec.containers[0].args"';
const nothing = "write set, remove or drop: true";

test.each<[string, object, string]>([
  [
    "that gives no reason",
    { ...meant, reason: " ", drop: true },
    '[0].reason: gives no reason, got " "; say why the chart is not taken as it is',
  ],
  [
    "without a reason",
    { ...meant, reason: undefined, drop: true },
    "[0].reason: is missing; write a value of type string",
  ],
  [
    "of a kind without its group",
    { ...meant, kind: "Deployment", drop: true },
    '[0].kind: is not an API group and a kind, got "Deployment"; did you mean "apps/Deployment"?',
  ],
  ["of no name", { ...meant, name: "", drop: true }, '[0].name: is not valid, got ""; write at least 1 character'],
  [
    "that sets nothing",
    { ...meant, name: "a", reason: "x", set: {} },
    `[0]: changes nothing, got {"kind":"apps/Deployment","name":"a","reason":"x","set":{}}; ${nothing}`,
  ],
  [
    "that does not drop",
    { ...meant, name: "a", reason: "x", drop: false },
    `[0]: changes nothing, got {"kind":"apps/Deployment","name":"a","reason":"x","drop":false}; ${nothing}`,
  ],
  [
    "that removes nothing",
    { ...meant, name: "a", reason: "x", remove: [] },
    `[0]: changes nothing, got {"kind":"apps/Deployment","name":"a","reason":"x","remove":[]}; ${nothing}`,
  ],
  [
    "that drops what it changes",
    { ...meant, name: "a", reason: "x", remove: ["spec"], drop: true },
    '[0]: changes an object and drops it, got {"kind":"apps/Deployment","name":"a","reason":"x","remove":["spec"],"drop":true}; keep either drop or the changes',
  ],
  [
    "of a field that is not known",
    { ...meant, drop: true, names: "" },
    '[0].names: is not a known field; did you mean "name"?',
  ],
  ...["spec..replicas", "/spec/replicas", "spec.containers.0", ".spec", ""].map((written): [string, object, string] => [
    `of the path ${written}`,
    { ...meant, remove: [written] },
    `[0].remove[0]: ${path.replace("%", written)}`,
  ]),
  [
    "that sets no path",
    { ...meant, set: { "spec..replicas": 1 } },
    `[0].set["spec..replicas"]: ${path.replace("%", "spec..replicas")}`,
  ],
])("fails with a patch %s", (_, patch, problem) => {
  expect(problemsOf(patch)).toEqual([problem]);
});
