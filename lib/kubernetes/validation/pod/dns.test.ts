import { expect, it } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { pod, problemsOf } from "../testing.ts";

it.each<JsonObject>([
  {
    dnsPolicy: "None",
    dnsConfig: {
      nameservers: ["10.0.0.1"],
      searches: ["a_b.example.com.", "."],
      options: [{ name: "ndots", value: "2" }],
    },
  },
  { hostAliases: [{ ip: "10.0.0.1", hostnames: ["a"] }] },
  { hostnameOverride: "web.example.com" },
])("takes %j", (spec) => {
  expect(problemsOf(pod(spec))).toEqual([]);
});

it.each<[JsonObject, string[]]>([
  [{ dnsPolicy: "None" }, ["spec.dnsConfig.nameservers: must have at least one name server for dnsPolicy None"]],
  [
    { dnsConfig: { nameservers: ["10.0.0.1", "10.0.0.2", "10.0.0.3", "10.0.0.4"] } },
    ["spec.dnsConfig.nameservers: must have at most 3 name servers, got 4"],
  ],
  [
    { dnsConfig: { searches: Array.from({ length: 33 }, () => "a") } },
    ["spec.dnsConfig.searches: must have at most 32 domains, got 33"],
  ],
  [
    { dnsConfig: { searches: Array.from({ length: 10 }, () => `${"a.".repeat(120)}a`) } },
    ["spec.dnsConfig.searches: must have at most 2048 characters, got 2419"],
  ],
  [
    { dnsConfig: { searches: ["Example.com"], options: [{ value: "2" }] } },
    [
      'spec.dnsConfig.searches[0]: must be a domain, got "Example.com"',
      "spec.dnsConfig.options[0].name: must not be empty",
    ],
  ],
  [{ hostAliases: [{ ip: "10.0.0.1" }, { ip: "10.0.0.1" }] }, ["warning spec.hostAliases[1].ip: repeats 10.0.0.1"]],
  [
    { hostnameOverride: "web", setHostnameAsFQDN: true, hostNetwork: true },
    [
      "spec.hostnameOverride: cannot be combined with setHostnameAsFQDN",
      "spec.hostnameOverride: cannot be combined with hostNetwork",
    ],
  ],
])("judges %j", (spec, problems) => {
  expect(problemsOf(pod(spec))).toEqual(problems);
});
