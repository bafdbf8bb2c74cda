import type { Facts } from "../facts/facts.ts";
import type { CheckObject } from "../input.ts";
import type { Finding } from "../rule.ts";

/** What the schema of its kind has against an object. */
export function schemaFindings(object: CheckObject, { schemas, kubernetes }: Facts): Finding[] {
  return schemas.validate(object.manifest, { kubernetes }).map(({ path, message, expected, suggestion }) => ({
    object,
    path,
    message,
    ...(expected !== undefined && { expected }),
    ...(suggestion !== undefined && { suggestion }),
    fix: suggestion === undefined ? "correct or remove it" : `did you mean ${suggestion}?`,
  }));
}
