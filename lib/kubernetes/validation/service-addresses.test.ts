import { expect, it } from "vitest";
import type { JsonObject } from "../manifest.ts";
import { object, problemsOf } from "./testing.ts";

const service = (spec: JsonObject) => problemsOf(object("v1", "Service", { spec: { ports: [{ port: 80 }], ...spec } }));

it.each<JsonObject>([
  { clusterIP: "10.43.0.7", clusterIPs: ["10.43.0.7", "fd00::7"], ipFamilies: ["IPv4", "IPv6"] },
  { clusterIP: "None", clusterIPs: ["None"] },
  { clusterIP: "10.43.0.7", ipFamilyPolicy: "SingleStack" },
])("takes %j", (spec) => {
  expect(service(spec)).toEqual([]);
});

it.each<[JsonObject, string[]]>([
  [{ type: "NodePort", clusterIP: "None" }, ["spec.clusterIP: must not be None for type NodePort"]],
  [{ clusterIPs: ["10.43.0.7"] }, ["spec.clusterIPs: must begin with clusterIP, got 10.43.0.7"]],
  [{ clusterIP: ".." }, ['spec.clusterIP: must be an IP address, got ".."']],
  [{ ipFamilies: ["IPv4", "IPv4"] }, ["spec.ipFamilies: must be different, got IPv4, IPv4"]],
  [
    { clusterIP: "fd00::7", ipFamilies: ["IPv4"] },
    ["spec.clusterIP: must be an IPv4 address as ipFamilies says, got fd00::7"],
  ],
  [
    { clusterIP: "10.43.0.7", clusterIPs: ["10.43.0.7", "10.43.0.8"] },
    ["spec.clusterIPs[1]: must be of the other IP family, got 10.43.0.8"],
  ],
  [{ clusterIP: "None", clusterIPs: ["None", "10.43.0.8"] }, ["spec.clusterIPs: must not have others beside None"]],
  [
    { clusterIP: "10.43.0.7", clusterIPs: ["10.43.0.7", "x", "y"] },
    [
      "spec.clusterIPs: must have at most 2 addresses, got 3",
      'spec.clusterIPs[1]: must be an IP address, got "x"',
      'spec.clusterIPs[2]: must be an IP address, got "y"',
    ],
  ],
  [
    { ipFamilyPolicy: "SingleStack", ipFamilies: ["IPv4", "IPv6"] },
    ["spec.ipFamilyPolicy: must not be SingleStack with two addresses or families"],
  ],
  [
    {
      type: "ExternalName",
      externalName: "a",
      clusterIP: "10.43.0.7",
      ipFamilies: ["IPv4"],
      ipFamilyPolicy: "SingleStack",
    },
    [
      "spec.clusterIP: must not be set for type ExternalName",
      "spec.ipFamilies: must not be set for type ExternalName",
      "spec.ipFamilyPolicy: must not be set for type ExternalName",
    ],
  ],
])("refuses %j", (spec, problems) => {
  expect(service(spec)).toEqual(problems);
});
