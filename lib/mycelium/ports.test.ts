import { expect, test } from "vitest";
import { defaultPorts } from "./ports.ts";

test("no two programs listen on one port", () => {
  const { tcp, quic, discovery, api, rpc, metrics, agent, vxlan } = defaultPorts;
  const [ofTcp, ofUdp] = [
    [tcp, api, rpc, metrics, agent],
    [quic, discovery, vxlan],
  ];
  expect(new Set(ofTcp).size).toBe(ofTcp.length);
  expect(new Set(ofUdp).size).toBe(ofUdp.length);
});
