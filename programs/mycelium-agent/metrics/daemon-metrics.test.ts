import { expect, test } from "vitest";
import { daemonMetrics } from "./daemon-metrics.ts";

test.each([
  ["# TYPE mycelium_router_peer_died counter", true],
  ["# HELP mycelium_router_peer_died Amount of times", true],
  ["mycelium_router_peer_died 0", true],
  ['mycelium_router_packets{peer="a\\"b",kind="x"} 1.5e+06 1795890674000', true],
  ["mycelium_queue +Inf", true],
  ["mycelium_agent_nodes 5", false],
  ["# TYPE mycelium_agent_nodes gauge", false],
  ["process_cpu_seconds_total 1", false],
  ["up 1", false],
  ["mycelium_router_peer_died", false],
  ["mycelium_router_peer_died zero", false],
  ['mycelium_router_packets{peer="a} 1', false],
  [`mycelium_router_packets{peer="${"a".repeat(3_000)}"} 1`, false],
  ["<html>", false],
  ["", false],
])("%s is passed on: %j", (line, isPassed) => {
  expect(daemonMetrics(`${line}\n`)).toBe(isPassed ? `${line}\n` : "");
});
