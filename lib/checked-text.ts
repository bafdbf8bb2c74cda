import * as z from "zod";
import { dnsLabelRule, isDnsLabel, isDnsName } from "./dns-name.ts";

// A schema parses a few values in the life of a process: compiling a parser for each costs more than it saves.
z.config({ jitless: true });

/**
 * A string with a check whose problem says what is wrong and what to do.
 * @param fix what to do, or how that follows from the value
 */
export function checkedText(
  valid: (value: string) => boolean,
  what: string,
  fix: string | ((value: string) => string),
): z.ZodString {
  return z.string().check((context) => {
    const { value } = context;
    if (valid(value)) return;
    const params = { fix: typeof fix === "string" ? fix : fix(value) };
    context.issues.push({ code: "custom", input: value, message: what, params });
  });
}

/** A name as Kubernetes and DNS both take it: of a cluster, a node, a namespace. */
export const dnsLabel = checkedText(isDnsLabel, "is not a DNS label", `use ${dnsLabelRule}`);

/** What stands before a domain. */
export const subdomain = checkedText(isDnsName, "is not a subdomain", 'write labels of a-z, 0-9 and -, like "whoami"');

/** A full name in DNS. */
export const hostName = checkedText(
  (value) => value.includes(".") && isDnsName(value),
  "is not a DNS name",
  'write at least two labels of a-z, 0-9 and -, like "home.example.com"',
);
