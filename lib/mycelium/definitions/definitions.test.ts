import { describe, expect, test } from "vitest";
import { formatPath } from "../../kubernetes/path.ts";
import { createSchemas } from "../../kubernetes/schemas/schemas.ts";
import { changed, readData, stepsOf, testSchemas } from "../../kubernetes/schemas/testing.ts";
import { validate } from "../../kubernetes/validation/validate.ts";
import { myceliumDefinitions } from "./definitions.ts";
import { cases } from "./testing.ts";

const schemas = createSchemas(readData, myceliumDefinitions);
const kubernetes = "1.36";

test.each(myceliumDefinitions.map((each) => [each.metadata.name, each] as const))(
  "an API server takes %s",
  (_, definition) => {
    expect(testSchemas.validate(definition, { kubernetes })).toEqual([]);
    expect(validate(definition)).toEqual([]);
  },
);

describe.each(cases.map((each) => [each.object.kind, each] as const))("a %s", (_, { object, broken }) => {
  test("that is whole", () => {
    expect(schemas.validate(object, { kubernetes })).toEqual([]);
  });

  test.each(broken)("with $at: $to", ({ at, to, path = at, rule }) => {
    const problems = schemas.validate(changed(object, stepsOf(at), to), { kubernetes });
    expect(problems.map((each) => ({ path: formatPath(each.path), message: each.message }))).toContainEqual({
      path,
      message: rule ?? expect.any(String),
    });
  });
});
