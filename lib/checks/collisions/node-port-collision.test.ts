import { expect, it } from "vitest";
import { problemsOf, service } from "../testing.ts";
import { nodePortCollision } from "./node-port-collision.ts";

const ports = (name: string, nodePort: number, protocol?: string) =>
  service(name, { type: "NodePort", ports: [{ port: 80, nodePort, ...(protocol && { protocol }) }] });

it("node-port-collision passes for different ports and protocols", () => {
  const objects = [ports("a", 30_080), ports("b", 30_081), ports("c", 30_080, "UDP"), service("d")];
  expect(problemsOf(nodePortCollision, objects)).toEqual([]);
});

it("node-port-collision fails for the same port", () => {
  expect(problemsOf(nodePortCollision, [ports("a", 30_080), ports("b", 30_080, "TCP")])).toEqual([
    "Service/b spec.ports[0].nodePort: is also the TCP node port of Service web/a (Service-a.yaml), got 30080; choose another, or leave it out to get a free one",
  ]);
});
