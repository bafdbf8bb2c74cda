import { expect, test } from "vitest";
import { auditPolicy } from "./audit-policy.ts";

const rules = [auditPolicy.rules ?? []].flat();
const resourcesOf = (level: string) =>
  rules.flatMap((rule) => (JSON.stringify(rule).includes(`"level":"${level}"`) ? [JSON.stringify(rule)] : []));

test("no rule writes down what is in a Secret, whoever reads or writes it", () => {
  const bodies = [...resourcesOf("Request"), ...resourcesOf("RequestResponse")];
  expect(bodies).toHaveLength(1);
  expect(bodies[0]).not.toContain("secrets");
});

test("whoever reads a Secret from outside of the components is written down", () => {
  const [first] = rules.filter((rule) => JSON.stringify(rule).includes('"secrets"'));
  expect(first).toMatchObject({ level: "Metadata" });
  expect(rules.at(-1)).toEqual({ level: "Metadata" });
});
