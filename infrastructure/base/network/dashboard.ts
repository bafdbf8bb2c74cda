import type { JsonObject } from "../../../lib/kubernetes/manifest.ts";

interface PanelProps {
  readonly title: string;
  /** One query, or one for each name in the legend. */
  readonly queries: Readonly<Record<string, string>>;
  /** @default "short" */
  readonly unit?: string;
  /** Whether it shows only the newest values. @default false */
  readonly newest?: boolean;
}

const height = 8;
const columns = 3;
const width = 24 / columns;

/** Panels in rows of three. */
function panels(all: readonly PanelProps[]): JsonObject[] {
  return all.map(({ title, queries, unit = "short", newest = false }, index) => ({
    id: index + 1,
    title,
    type: newest ? "stat" : "timeseries",
    datasource: { type: "prometheus", uid: "$datasource" },
    gridPos: { h: height, w: width, x: (index % columns) * width, y: Math.floor(index / columns) * height },
    fieldConfig: { defaults: { unit, min: 0 }, overrides: [] },
    targets: Object.entries(queries).map(([legendFormat, expr], position) => ({
      refId: String.fromCharCode("A".charCodeAt(0) + position),
      expr,
      legendFormat,
    })),
  }));
}

const node = '{node=~"$node"}';

/** The Mycelium network in Grafana. */
export const dashboard: JsonObject = {
  uid: "mycelium",
  title: "Mycelium network",
  tags: ["network"],
  timezone: "browser",
  schemaVersion: 39,
  refresh: "1m",
  time: { from: "now-6h", to: "now" },
  templating: {
    list: [
      { name: "datasource", type: "datasource", query: "prometheus" },
      {
        name: "node",
        type: "query",
        datasource: { type: "prometheus", uid: "$datasource" },
        query: "label_values(mycelium_agent_nodes, node)",
        includeAll: true,
        multi: true,
        refresh: 2,
        current: { text: "All", value: "$__all" },
      },
    ],
  },
  panels: panels([
    { title: "Nodes in the network", queries: { nodes: "max(mycelium_agent_nodes)" }, newest: true },
    {
      title: "Nodes without a route",
      queries: { "{{node}}": `mycelium_agent_nodes_without_route${node}` },
      newest: true,
    },
    {
      title: "What is not as it should be",
      queries: { "{{node}} {{type}}": `mycelium_agent_condition${node} == 0` },
      newest: true,
    },
    {
      title: "Peers",
      queries: {
        "{{node}} connected": `mycelium_agent_peers_connected${node}`,
        "{{node}} known": `mycelium_agent_peers_known${node}`,
      },
    },
    {
      title: "Traffic",
      queries: {
        "{{node}} {{interface}} {{direction}}": `rate(mycelium_agent_link_bytes_total${node}[$__rate_interval])`,
      },
      unit: "Bps",
    },
    {
      title: "Packets that an interface dropped",
      queries: {
        "{{node}} {{interface}} {{direction}}": `rate(mycelium_agent_link_dropped_packets_total${node}[$__rate_interval])`,
      },
      unit: "pps",
    },
    {
      title: "Packets of others than those who are trusted",
      queries: { "{{node}} {{purpose}}": `rate(mycelium_agent_dropped_packets_total${node}[$__rate_interval])` },
      unit: "pps",
    },
    {
      title: "Packets that lied",
      queries: { "{{node}}": `rate(mycelium_agent_forged_packets_total${node}[$__rate_interval])` },
      unit: "pps",
    },
    {
      title: "Packets too big",
      queries: { "{{node}} {{direction}}": `rate(mycelium_agent_too_big_total${node}[$__rate_interval])` },
      unit: "pps",
    },
    {
      title: "Trusted networks",
      queries: { "{{purpose}}": "max by (purpose) (mycelium_agent_trusted_prefixes)" },
      newest: true,
    },
    {
      title: "Runs of the agent",
      queries: {
        "{{node}} all": `rate(mycelium_agent_reconciliations_total${node}[$__rate_interval])`,
        "{{node}} failed": `rate(mycelium_agent_reconciliation_failures_total${node}[$__rate_interval])`,
      },
      unit: "ops",
    },
    {
      title: "How long a run takes",
      queries: { "{{node}}": `mycelium_agent_reconciliation_duration_seconds${node}` },
      unit: "s",
    },
  ]),
};
