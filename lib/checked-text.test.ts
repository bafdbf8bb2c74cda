import { expect, test } from "vitest";
import { checkedText, dnsLabel, hostName, subdomain } from "./checked-text.ts";
import { zodProblems } from "./cluster/zod-problems.ts";
import { formatProblem } from "./errors.ts";

const schemas = { dnsLabel, subdomain, hostName };
const longest = "a".repeat(63);
const label = "use 1 to 63 of a-z, 0-9 and -, beginning and ending with a letter or digit";
const labels = 'write labels of a-z, 0-9 and -, like "whoami"';
const name = 'write at least two labels of a-z, 0-9 and -, like "home.example.com"';

test.each([
  ["dnsLabel", "a"],
  ["dnsLabel", "1-a--2"],
  ["dnsLabel", longest],
  ["subdomain", "whoami"],
  ["subdomain", "a.b-c"],
  ["hostName", "home.example.com"],
  ["hostName", `${"a.".repeat(125)}abc`],
] as const)("%s takes %s", (schema, value) => {
  expect(schemas[schema].safeParse(value).success).toBe(true);
});

test.each([
  ["dnsLabel", "", `is not a DNS label, got ""; ${label}`],
  ["dnsLabel", "A", `is not a DNS label, got "A"; ${label}`],
  ["dnsLabel", "-a", `is not a DNS label, got "-a"; ${label}`],
  ["dnsLabel", "a-", `is not a DNS label, got "a-"; ${label}`],
  ["dnsLabel", "a.b", `is not a DNS label, got "a.b"; ${label}`],
  ["dnsLabel", "a\n", `is not a DNS label, got "a\\n"; ${label}`],
  ["dnsLabel", `${longest}a`, `is not a DNS label, got "${longest}a"; ${label}`],
  ["subdomain", "", `is not a subdomain, got ""; ${labels}`],
  ["subdomain", ".a", `is not a subdomain, got ".a"; ${labels}`],
  ["subdomain", "*", `is not a subdomain, got "*"; ${labels}`],
  ["hostName", "home", `is not a DNS name, got "home"; ${name}`],
  ["hostName", "home.example.com.", `is not a DNS name, got "home.example.com."; ${name}`],
  ["hostName", `${"a.".repeat(126)}ab`, `is not a DNS name, got "${"a.".repeat(38)}...; ${name}`],
] as const)("%s fails with %j", (schema, value, message) => {
  const { error } = schemas[schema].safeParse(value);
  const problems = error === undefined ? [] : zodProblems(error, schemas[schema], value, "here");
  expect(problems.map(formatProblem)).toEqual([`here: ${message}`]);
});

test("checkedText checks strings alone", () => {
  const never = checkedText(() => false, "is wrong", "do this");
  expect(never.safeParse(1).error?.issues.map(({ code }) => code)).toEqual(["invalid_type"]);
});
