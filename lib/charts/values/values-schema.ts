import * as z from "zod";
import { parseDescription } from "./described-shape.ts";
import type { Shape } from "./shape.ts";
import { problemsWithValues } from "./values-problems.ts";

/**
 * The schema of a chart's values that stands in a generated file. Members that the chart does not know and scalars of a wrong type
 * are refused.
 * @param description what `describeShape` wrote; it is read when there are values to look at
 */
export function valuesSchema<Values>(description: string): z.ZodType<Values, Values> {
  let shape: Shape | undefined;
  return z.custom<Values>().check(({ value, issues }) => {
    shape ??= parseDescription(description);
    for (const { path, what, fix, got } of problemsWithValues(value, shape)) {
      issues.push({ code: "custom", input: got, path: [...path], message: what, params: { fix } });
    }
  });
}
