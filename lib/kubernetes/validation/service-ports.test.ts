import { expect, it } from "vitest";
import type { JsonObject } from "../manifest.ts";
import { object, problemsOf } from "./testing.ts";

const service = (spec: JsonObject) => problemsOf(object("v1", "Service", { spec }));

it.each<JsonObject>([
  { ports: [{ port: 80 }] },
  { clusterIP: "None" },
  { type: "ExternalName", externalName: "example.com" },
  {
    type: "NodePort",
    ports: [
      { name: "tcp", port: 53, nodePort: 30053 },
      { name: "udp", port: 53, nodePort: 30053, protocol: "UDP" },
    ],
  },
])("takes %j", (spec) => {
  expect(service(spec)).toEqual([]);
});

it.each<[JsonObject, string[]]>([
  [{}, ["spec.ports: must have at least one port"]],
  [{ ports: [{ port: 80 }, { name: "a", port: 81 }] }, ["spec.ports[0].name: is missing"]],
  [
    {
      ports: [
        { name: "a", port: 80 },
        { name: "a", port: 81 },
      ],
    },
    ["spec.ports[1].name: repeats the port name a"],
  ],
  [{ ports: [{ port: 80, nodePort: 30080 }] }, ["spec.ports[0].nodePort: must not be set for type ClusterIP"]],
  [
    {
      type: "NodePort",
      ports: [
        { name: "a", port: 80, nodePort: 30080 },
        { name: "b", port: 81, nodePort: 30080, protocol: "UDP" },
      ],
    },
    ["spec.ports[1].nodePort: repeats node port 30080"],
  ],
])("refuses %j", (spec, problems) => {
  expect(service(spec)).toEqual(problems);
});
