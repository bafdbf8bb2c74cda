import * as z from "zod";
import { isSecretReference } from "../../kubernetes/argo-cd/secret-reference.ts";
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
      const params = { fix, isHidden: got === undefined };
      issues.push({ code: "custom", input: got, path: [...path], message: what, params });
    }
  });
}

/**
 * The schema of a chart's values without those that hold a secret: what stands in values stands in Git. That Argo CD finds it in a Secret may be
 * said there.
 * @param paths of the values: `grafana.adminPassword`
 */
export function withoutSecrets<Values>(
  schema: z.ZodType<Values, Values>,
  ...paths: readonly string[]
): z.ZodType<Values, Values> {
  return schema.check(({ value, issues }) => {
    for (const path of paths.map((each) => each.split("."))) {
      const found = path.reduce<unknown>((inside, step) => Reflect.get(Object(inside), step), value);
      if (found === undefined || found === null || found === "" || isSecretReference(found)) continue;
      const params = { fix: "put it into a Secret that the chart is told of", isHidden: true };
      issues.push({ code: "custom", input: undefined, path, message: "holds a secret, which Git would show", params });
    }
  });
}
