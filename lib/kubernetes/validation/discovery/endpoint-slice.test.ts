import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { type Changes, problemsOf } from "../testing-rules.ts";
import { validateEndpointSlice } from "./endpoint-slice.ts";

const slice: JsonObject = {
  apiVersion: "discovery.k8s.io/v1",
  kind: "EndpointSlice",
  metadata: { name: "web-1", namespace: "default", labels: { "kubernetes.io/service-name": "web" } },
  addressType: "IPv4",
  ports: [
    { name: "http", port: 80, protocol: "TCP", appProtocol: "kubernetes.io/h2c" },
    { name: "dns", port: 53, protocol: "UDP" },
    { port: 99 },
  ],
  endpoints: [
    {
      addresses: ["192.168.1.1", "192.168.1.2"],
      conditions: { ready: true, serving: true, terminating: false },
      hostname: "a",
      nodeName: "node-1",
      zone: "z",
      hints: { forZones: [{ name: "z" }], forNodes: [{ name: "node-1" }] },
      targetRef: { kind: "Pod", name: "web", namespace: "default" },
      deprecatedTopology: { "example.com/rack": "r" },
    },
  ],
};

describe("an EndpointSlice", () => {
  test("is taken", () => {
    expect(problemsOf(validateEndpointSlice, slice)).toEqual([]);
  });

  test.each<Changes>([
    { ports: [] },
    { "endpoints[0].hints.forZones[0]": null },
    { addressType: "IPv6", "endpoints[0].addresses": ["2001:db8::1"] },
  ])("is taken with %j", (changes) => {
    expect(problemsOf(validateEndpointSlice, slice, changes)).toEqual([]);
  });

  test.each<[Changes, string[]]>([
    [
      { addressType: "FQDN", "endpoints[0].addresses": ["a.example.com"] },
      ["warning: addressType: FQDN is deprecated"],
    ],
    [{ addressType: "" }, ["addressType: must not be empty"]],
    [
      { addressType: "FQDN", "endpoints[0].addresses": ["localhost"] },
      [
        "warning: addressType: FQDN is deprecated",
        'endpoints[0].addresses[0]: must be a name such as host.example.com, got "localhost"',
      ],
    ],
    [
      { addressType: "IPv6" },
      [
        'endpoints[0].addresses[0]: must be an IPv6 address, got "192.168.1.1"',
        'endpoints[0].addresses[1]: must be an IPv6 address, got "192.168.1.2"',
      ],
    ],
    [
      { addressType: "IPv6", "endpoints[0].addresses": ["2001:DB8::1"] },
      ['endpoints[0].addresses[0]: must be 2001:db8::1, got "2001:DB8::1"'],
    ],
    [{ "endpoints[0].addresses": [] }, ["endpoints[0].addresses: must not be empty"]],
    [{ "endpoints[0].addresses": ["a"] }, ['endpoints[0].addresses[0]: must be an IPv4 address, got "a"']],
    [
      { "endpoints[0].addresses": ["127.0.0.1"] },
      ['endpoints[0].addresses[0]: must be an address that other nodes reach, got "127.0.0.1"'],
    ],
    [
      { "endpoints[0].nodeName": "A" },
      ['endpoints[0].nodeName: must be a DNS name (a-z, 0-9, - and ., at most 253 characters), got "A"'],
    ],
    [
      { "endpoints[0].hostname": "a.b" },
      ['endpoints[0].hostname: must be a DNS label (a-z, 0-9 and -, at most 63 characters), got "a.b"'],
    ],
    [
      { "endpoints[0].hints.forZones": [{ name: "a" }, { name: "a" }] },
      ['endpoints[0].hints.forZones[1].name: repeats "a"'],
    ],
    [
      { "endpoints[0].hints.forZones[0].name": "a b" },
      [
        'endpoints[0].hints.forZones[0].name: must be a label value (letters, 0-9, -, _ and ., at most 63 characters), got "a b"',
      ],
    ],
    [
      { "endpoints[0].hints.forNodes[0].name": "A" },
      ['endpoints[0].hints.forNodes[0].name: must be a DNS name (a-z, 0-9, - and ., at most 253 characters), got "A"'],
    ],
    [
      {
        "endpoints[0].hints.forNodes": [
          { name: "a" },
          { name: "b" },
          { name: "c" },
          { name: "d" },
          { name: "e" },
          { name: "f" },
          { name: "g" },
          { name: "h" },
          { name: "i" },
        ],
      },
      ["endpoints[0].hints.forNodes: must have at most 8 items, got 9"],
    ],
    [{ "ports[0].name": "A" }, ['ports[0].name: must be a DNS label (a-z, 0-9 and -, at most 63 characters), got "A"']],
    [{ "ports[1].name": "http" }, ['ports[1].name: repeats "http"']],
    [{ "ports[3]": { port: 1 } }, ['ports[3].name: repeats ""']],
    [
      { "ports[0].appProtocol": "a b" },
      ['ports[0].appProtocol: must be a name such as web or example.com/web, got "a b"'],
    ],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateEndpointSlice, slice, changes)).toEqual(problems);
  });
});
