import { expect, test } from "vitest";
import {
  checkedText,
  dnsLabel,
  hostName,
  host as hostSchema,
  httpsUrl,
  objectName,
  subdomain,
  word as wordSchema,
} from "./checked-text.ts";
import { zodProblems } from "./cluster/zod-problems.ts";
import { formatProblem } from "./errors.ts";

const schemas = { dnsLabel, subdomain, hostName, host: hostSchema, httpsUrl, objectName, word: wordSchema };
const longest = "a".repeat(63);
const label = "use 1 to 63 of a-z, 0-9 and -, beginning and ending with a letter or digit";
const labels = 'write labels of a-z, 0-9 and -, like "whoami"';
const host = 'write its name or IPv4 address alone, like "nas.example.com"';
const object = "use a-z, 0-9, - and ., beginning and ending with a letter or digit";
const word = "write it without blanks and control characters";
const name = 'write at least two labels of a-z, 0-9 and -, like "home.example.com"';

test.each([
  ["dnsLabel", "a"],
  ["dnsLabel", "1-a--2"],
  ["dnsLabel", longest],
  ["subdomain", "whoami"],
  ["subdomain", "a.b-c"],
  ["hostName", "home.example.com"],
  ["hostName", `${"a.".repeat(125)}abc`],
  ["hostName", "home.example.com1"],
  ["host", "nas"],
  ["host", "192.168.1.10"],
  ["httpsUrl", "https://id.example.com/realms/home"],
  ["httpsUrl", "https://id:8443/"],
  ["objectName", "company-ca.2"],
  ["word", "nfsvers=4.1"],
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
  ["hostName", "home.example.com.", `is not a DNS name, got "home.example.com."; did you mean "home.example.com"?`],
  [
    "hostName",
    "https://home.example.com",
    `is not a DNS name, got "https://home.example.com"; did you mean "home.example.com"?`,
  ],
  [
    "hostName",
    "Home.Example.com:6443",
    `is not a DNS name, got "Home.Example.com:6443"; did you mean "home.example.com"?`,
  ],
  ["hostName", "*.home.example.com", `is not a DNS name, got "*.home.example.com"; did you mean "home.example.com"?`],
  ["hostName", "192.168.1.10", `is not a DNS name, got "192.168.1.10"; ${name}`],
  ["subdomain", "https://whoami/", `is not a subdomain, got "https://whoami/"; did you mean "whoami"?`],
  [
    "host",
    "nas.example.com:/volumes",
    `is not a host, got "nas.example.com:/volumes"; did you mean "nas.example.com"?`,
  ],
  [
    "host",
    "smtps://smtp.example.com:465",
    `is not a host, got "smtps://smtp.example.com:465"; did you mean "smtp.example.com"?`,
  ],
  ["host", "192.168.1.300", `is not a host, got "192.168.1.300"; ${host}`],
  ["host", "a b", `is not a host, got "a b"; ${host}`],
  ["host", "", `is not a host, got ""; ${host}`],
  ["objectName", "My CA", `is not a name of an object, got "My CA"; ${object}`],
  ["objectName", "../a", `is not a name of an object, got "../a"; ${object}`],
  ["word", "", `is not one word, got ""; ${word}`],
  ["word", "a b", `is not one word, got "a b"; ${word}`],
  ["word", "a\u0000", `is not one word, got "a\\u0000"; ${word}`],
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
