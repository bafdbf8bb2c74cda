import { expect, it } from "vitest";
import type { JsonObject } from "../manifest.ts";
import { object, problemsOf } from "./testing.ts";

const endpoints = (...subsets: readonly JsonObject[]) => problemsOf(object("v1", "Endpoints", { subsets }));

it("takes addresses that others can reach", () => {
  expect(
    endpoints({
      addresses: [{ ip: "192.0.2.1", hostname: "a", nodeName: "server-1" }],
      ports: [
        { name: "a", port: 80, appProtocol: "example.com/http" },
        { name: "b", port: 81 },
      ],
    }),
  ).toEqual([]);
});

it("refuses the rest", () => {
  expect(
    endpoints(
      {},
      {
        addresses: [{ ip: "127.0.0.1", hostname: "A" }],
        notReadyAddresses: [{ ip: "fe80::1", nodeName: "a_b" }],
        ports: [{ port: 80 }, { name: "B", port: 81, appProtocol: "" }],
      },
    ),
  ).toEqual([
    "subsets[0]: must have addresses or notReadyAddresses, got none",
    "subsets[1].addresses[0].ip: must be an address that others can reach, got 127.0.0.1",
    'subsets[1].addresses[0].hostname: must be a DNS label, got "A"',
    "subsets[1].notReadyAddresses[0].ip: must be an address that others can reach, got fe80::1",
    'subsets[1].notReadyAddresses[0].nodeName: must be the name of a node, got "a_b"',
    "subsets[1].ports[0].name: is missing",
    'subsets[1].ports[1].name: must be a DNS label, got "B"',
    'subsets[1].ports[1].appProtocol: must be a name such as example.com/http, got ""',
  ]);
});
