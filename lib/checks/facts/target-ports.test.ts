import { expect, test } from "vitest";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import { must } from "../../must.ts";
import { deployment, input, service } from "../testing.ts";
import { Facts } from "./facts.ts";
import { podPortsOf } from "./target-ports.ts";

const ports: JsonObject[] = [
  { name: "http", port: 80, targetPort: "http" },
  { name: "admin", port: 81, targetPort: 9090 },
  { name: "same", port: 82 },
];
const facts = new Facts(input([deployment("web"), service("web", { ports })]));
const portsAt = (port: number | string) =>
  podPortsOf(facts, must(facts.find("/Service", "web", "web"), "Service"), port).map((each) => each.port);

test("a port of a Service leads to that of its pods, by number or name", () => {
  expect(["http", 80, "admin", 82].map(portsAt)).toEqual([[8080], [8080], [9090], [82]]);
});

test("a port that it does not have leads nowhere", () => {
  expect(portsAt("metrics")).toEqual([]);
});
