import type { Manifest } from "../../kubernetes/manifest.ts";
import type { ObjectProblem } from "../../kubernetes/object-problem.ts";
import { formatPath } from "../../kubernetes/path.ts";
import type { Schemas } from "../../kubernetes/schemas/schemas.ts";
import { validate } from "../../kubernetes/validation/validate.ts";

/** What the API server of a cluster has against an object by itself: by its schema, and by its own code where that is silent. */
export function objectProblems(manifest: Manifest, schemas: Schemas, kubernetes: string): readonly ObjectProblem[] {
  const bySchema = schemas.validate(manifest, { kubernetes });
  const byCode = validate(manifest);
  if (bySchema.length === 0 || byCode.length === 0) return bySchema.length === 0 ? byCode : bySchema;
  const known = new Set(bySchema.map(({ path }) => formatPath(path)));
  return [...bySchema, ...byCode.filter(({ path }) => !known.has(formatPath(path)))];
}
