import { expect, test } from "vitest";
import { withGeneratedName } from "./generated-name.ts";

const job = (metadata: object) => JSON.parse(JSON.stringify({ apiVersion: "batch/v1", kind: "Job", metadata }));
const annotations = { "argocd.argoproj.io/hook": "PreSync" };

test.each([
  ["migrate-", "migrate"],
  ["migrate", "migrate"],
  ["a.b-.", "a.b"],
  ["-", "-"],
])("a hook with the prefix %j is called %j", (generateName, name) => {
  expect(withGeneratedName(job({ generateName, annotations }))).toEqual(job({ generateName, annotations, name }));
});

test("nothing else is", () => {
  const others = [
    job({ generateName: "a-" }),
    job({ annotations }),
    job({ generateName: "", annotations }),
    job({ generateName: "a-", name: "a", annotations }),
    { metadata: { generateName: "a-", annotations } },
    null,
  ];
  expect(others.map(withGeneratedName)).toEqual(others.map(() => undefined));
});
