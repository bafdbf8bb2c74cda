import { knownItems } from "../../health/known-items.ts";
import { type NodeHealth, nodesHealth } from "../../health/nodes.ts";
import { bytes } from "../../words/bytes.ts";
import { cores } from "../../words/cores.ts";
import { Bar } from "./bar.tsx";
import type { HealthSection } from "./health-section.tsx";

/** Nodes: what they are, what is wrong, and how full they are. */
export const nodesSection: HealthSection<NodeHealth> = {
  title: "Nodes",
  noun: "node",
  isWhole: true,
  hasActions: true,
  sourcesOf: ({ nodes, nodeUsage }) => [nodes, nodeUsage],
  itemsOf: ({ sources, cluster, now }) => {
    const nodes = knownItems(sources.nodes);
    const [pods, usage] = [knownItems(sources.pods), knownItems(sources.nodeUsage)];
    return nodes && nodesHealth({ nodes, pods, usage, cluster }, now);
  },
  columns: [
    {
      title: "CPU",
      isWide: true,
      cell: ({ loads }) => <Bar of={loads?.cpu} unit={(count) => `${cores(count)} cores`} />,
    },
    { title: "Memory", isWide: true, cell: ({ loads }) => <Bar of={loads?.memory} unit={bytes} /> },
    { title: "Pods", cell: ({ loads }) => loads && `${loads.pods.used ?? "?"} of ${loads.pods.total}` },
  ],
};
