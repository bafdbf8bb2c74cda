import { isJsonObject, type Json } from "../kubernetes/manifest.ts";
import { isSecretKey } from "../kubernetes/secret-name.ts";
import { redactMessage } from "../plan/redact.ts";

/** A message that may quote values of a chart, without those that are secrets. */
export function hideValues(message: string, values: Json): string {
  const secrets = secretsIn(values, false).toSorted((a, b) => b.length - a.length);
  return redactMessage(secrets.reduce((shown, secret) => shown.replaceAll(secret, "(redacted)"), message));
}

/** Shorter ones are words that stand everywhere. */
const shortest = 4;

function secretsIn(value: Json, isSecret: boolean): string[] {
  if (typeof value === "string") return isSecret && value.length >= shortest ? [value] : [];
  if (isJsonObject(value))
    return Object.entries(value).flatMap(([key, inner]) => secretsIn(inner, isSecret || isSecretKey(key)));
  return Array.isArray(value) ? value.flatMap((item) => secretsIn(item, isSecret)) : [];
}
