import * as z from "zod";

// A schema parses a few values in the life of a process: compiling a parser for each costs more than it saves.
z.config({ jitless: true });

/** A string with a check whose problem says what is wrong and what to do. */
export function checkedText(valid: (value: string) => boolean, what: string, fix: string): z.ZodString {
  return z.string().check((context) => {
    if (valid(context.value)) return;
    context.issues.push({ code: "custom", input: context.value, message: what, params: { fix } });
  });
}

const label = "[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?";
const labelPattern = new RegExp(`^${label}$`);
const subdomainPattern = new RegExp(`^${label}(\\.${label})*$`);
const hostNamePattern = new RegExp(`^${label}(\\.${label})+$`);

/** A name as Kubernetes and DNS both take it: of a cluster, a node, a namespace. */
export const dnsLabel = checkedText(
  (value) => labelPattern.test(value),
  "is not a DNS label",
  "use 1 to 63 of a-z, 0-9 and -, beginning and ending with a letter or digit",
);

/** What stands before a domain. */
export const subdomain = checkedText(
  (value) => subdomainPattern.test(value),
  "is not a subdomain",
  'write labels of a-z, 0-9 and -, like "whoami"',
);

/** A full name in DNS. */
export const hostName = checkedText(
  (value) => hostNamePattern.test(value) && value.length <= 253,
  "is not a DNS name",
  'write at least two labels of a-z, 0-9 and -, like "home.example.com"',
);
