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
    fix: suggestion === undefined ? fixOf(message) : `did you mean ${suggestion}?`,
  }));
}

function fixOf(message: string): string {
  if (message.startsWith("is missing")) return "add it";
  return message.startsWith("is new in") ? "remove it, or upgrade the cluster" : "correct or remove it";
}
