import { expect, test } from "vitest";
import { daemonMetrics, formatMetrics } from "./prometheus.ts";

test("numbers as Prometheus reads them", () => {
  expect(
    formatMetrics([
      { name: "a_total", type: "counter", help: "All.", samples: [{ value: 1 }] },
      { name: "b", type: "gauge", help: "Some.", samples: [{ labels: { x: 'a"\\\n', y: "z" }, value: 0.5 }] },
      { name: "c", type: "gauge", help: "None.", samples: [] },
    ]),
  ).toBe(
    '# HELP a_total All.\n# TYPE a_total counter\na_total 1\n# HELP b Some.\n# TYPE b gauge\nb{x="a\\"\\\\\\n",y="z"} 0.5\n',
  );
});

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
