import type { RenderedObject } from "../charts/render.ts";
import type { Problem } from "../errors.ts";
import { describeObject } from "../kubernetes/object-ref.ts";
import { formatPath } from "../kubernetes/path.ts";
import type { Schemas } from "../kubernetes/schemas/schemas.ts";
import { isDefinition } from "../kubernetes/scopes.ts";
import { objectProblems } from "./facts/object-problems.ts";

/**
 * What the API server refuses in the definitions that a chart makes. They are most of what charts make, megabytes of it, and the same in
 * every run: `check` leaves them to whoever renders the chart.
 * @param where the chart
 * @param kubernetes minor version, like `1.36`
 */
export function definitionProblems(
  where: string,
  objects: readonly RenderedObject[],
  schemas: Schemas,
  kubernetes: string,
): Problem[] {
  return objects
    .filter(({ manifest }) => isDefinition(manifest))
    .flatMap(({ manifest, template }) =>
      objectProblems(manifest, schemas, kubernetes)
        .filter(({ severity = "error" }) => severity === "error")
        .map(({ path, message }) => ({
          where: `${where}, ${template}`,
          what: `${describeObject(manifest)} ${formatPath(path)} ${message}`,
          fix: "tell the authors of the chart, and use another version",
        })),
    );
}
