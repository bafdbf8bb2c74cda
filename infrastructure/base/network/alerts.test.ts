import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { temporaryFolder } from "../../../lib/writer/testing.ts";
import { agentMetrics } from "../../../programs/mycelium-agent/metrics/agent-metrics.ts";
import { alerts } from "./alerts.ts";
import { dashboard } from "./dashboard.ts";

const hasPromtool = spawnSync("promtool", ["--version"]).status === 0;

/** Series of one node, one value a minute, and the alerts that they raise after half an hour. */
const cases: readonly [series: string, values: string, alerts: readonly string[]][] = [
  ['mycelium_agent_daemon_up{node="a"}', "1x40", []],
  ['mycelium_agent_daemon_up{node="a"}', "0x40", ["MyceliumDaemonDown"]],
  ['mycelium_agent_nodes_without_route{node="a"}', "0x40", []],
  ['mycelium_agent_nodes_without_route{node="a"}', "2x40", ["MyceliumNodesWithoutRoute"]],
  ['mycelium_agent_condition{node="a",type="Converged"}', "1x40", []],
  ['mycelium_agent_condition{node="a",type="Converged"}', "0x40", ["MyceliumAgentNotConverging"]],
  ['mycelium_agent_last_success_timestamp_seconds{node="a"}', "0+60x40", []],
  ['mycelium_agent_last_success_timestamp_seconds{node="a"}', "0x40", ["MyceliumAgentNotConverging"]],
  ['mycelium_agent_condition{node="a",type="TrustEnforced"}', "0x40", ["MyceliumTrustNotEnforced"]],
  ['mycelium_agent_dropped_packets_total{node="a",purpose="pods"}', "0+6x40", []],
  ['mycelium_agent_dropped_packets_total{node="a",purpose="pods"}', "0+600x40", ["MyceliumUntrustedPackets"]],
  ['mycelium_agent_forged_packets_total{node="a"}', "0x40", []],
  ['mycelium_agent_forged_packets_total{node="a"}', "0+1x40", ["MyceliumForgedPackets"]],
  ['mycelium_agent_too_big_total{node="a",direction="received"}', "0+600x40", ["MyceliumPacketsTooBig"]],
];

test.skipIf(!hasPromtool)("Prometheus raises each alert by its series (needs promtool)", () => {
  const folder = temporaryFolder();
  const steady = (series: string, values: string) => ({ series, values: values.replace(/^(\d+)x/, "$1+0x") });
  const lost = [
    steady('mycelium_agent_peers_connected{node="a"}', "0x40"),
    steady('mycelium_agent_nodes{node="a"}', "3x40"),
  ];
  const differing = [
    steady('mycelium_agent_link_mtu_bytes{node="a",interface="mycelium"}', "1400x40"),
    steady('mycelium_agent_link_mtu_bytes{node="b",interface="mycelium"}', "1300x40"),
  ];
  const all: [ReturnType<typeof steady>[], readonly string[]][] = [
    ...cases.map(([series, values, raised]): [ReturnType<typeof steady>[], readonly string[]] => [
      [steady(series, values)],
      raised,
    ]),
    [lost, ["MyceliumPeersLost"]],
    [differing, ["MyceliumMtuDiffers"]],
  ];
  const expression = (raised: readonly string[]) => ({
    expr: 'count by (alertname) (ALERTS{alertstate="firing"})',
    eval_time: "30m",
    exp_samples: raised.map((alertname) => ({ labels: `{alertname="${alertname}"}`, value: 1 })),
  });
  writeFileSync(join(folder, "rules.yaml"), stringify({ groups: [{ name: "mycelium", rules: alerts }] }));
  writeFileSync(
    join(folder, "tests.yaml"),
    stringify({
      rule_files: ["rules.yaml"],
      evaluation_interval: "1m",
      tests: all.map(([input, raised]) => ({
        interval: "1m",
        input_series: input,
        promql_expr_test: [expression(raised)],
      })),
    }),
  );
  const { status, stdout, stderr } = spawnSync("promtool", ["test", "rules", join(folder, "tests.yaml")], {
    encoding: "utf8",
  });
  expect({ status, output: `${stdout}${stderr}` }).toEqual({ status: 0, output: expect.stringContaining("SUCCESS") });
});

test("every alert has a case", () => {
  const raised = [...cases.flatMap(([, , names]) => names), "MyceliumPeersLost", "MyceliumMtuDiffers"];
  expect(new Set(raised)).toEqual(new Set(alerts.map(({ alert }) => alert)));
});

test("alerts and dashboard ask for what an agent counts", () => {
  const none = { packets: 0, bytes: 0 };
  const link = { mtu: 1400, received: none, sent: none, dropped: { received: 0, sent: 0 } };
  const counted = agentMetrics(
    { count: 1, failures: 0, changes: 0, duration: 1, success: 1 },
    {
      findings: [{ type: "Converged", status: "True", reason: "Converged", message: "" }],
      isConnected: true,
      nodes: 1,
      lost: 0,
      trusted: { nodes: 0, pods: 0 },
      peers: [],
      counters: {
        untrusted: { nodes: none, pods: none },
        forged: none,
        tooBig: { received: 0, sent: 0 },
        links: { mycelium: link },
      },
    },
  ).flatMap(({ name, samples }) => (samples.length > 0 ? [name] : []));
  const asked = [...new Set(JSON.stringify([alerts, dashboard]).match(/mycelium_agent_\w+/g))];
  expect(asked.filter((name) => !counted.includes(name))).toEqual([]);
});
