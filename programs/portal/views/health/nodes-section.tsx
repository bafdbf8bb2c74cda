import type { Load, NodeHealth } from "../../health/nodes.ts";
import { bytes } from "../../words/bytes.ts";
import { cores } from "../../words/cores.ts";
import { ActionsMenu } from "../actions/actions-menu.tsx";
import { Bar } from "./bar.tsx";
import type { HealthProps } from "./health-props.ts";
import { Name } from "./name.tsx";
import { Section } from "./section.tsx";
import { type Column, Table } from "./table.tsx";
import { useNodes } from "./use-health.tsx";

const columns: readonly Column[] = [
  ["Node", "name"],
  ["State", "text"],
  ["CPU", "share"],
  ["Memory", "share"],
  ["Pods", "number"],
  ["Actions", "menu"],
];

/** Nodes: what they are, what is wrong, and how full they are. */
export function NodesSection({ sources, settings, cluster, now }: HealthProps) {
  const nodes = useNodes(sources, cluster, now);
  const usage = settings.metrics.includes("metrics-api") ? [sources.nodeUsage] : [];
  return (
    <Section of="nodes" title="Nodes" sources={[sources.nodes, ...usage]}>
      {nodes && <Table columns={columns} items={nodes} row={rowOf} />}
    </Section>
  );
}

function rowOf({ name, concern, reasons, node }: NodeHealth) {
  // One that is missing has no page.
  const of = { kind: node === undefined ? "" : "Node", name };
  return [
    name,
    <Name key="name" of={of} concern={concern} detail={node && `${node.role} ${node.version}`} />,
    reasons.join("; ") || "ready",
    node && <LoadBar key="cpu" of={node.cpu} total={`${cores(node.cpu.total)} cores`} />,
    node && <LoadBar key="memory" of={node.memory} total={bytes(node.memory.total)} />,
    node && `${node.pods.used ?? "?"} of ${node.pods.total}`,
    node && <ActionsMenu key="menu" of={of} label={name} />,
  ] as const;
}

function LoadBar({ of: { total, requested, used }, total: words }: { readonly of: Load; readonly total: string }) {
  const share = (taken: number | undefined) => (taken === undefined || total <= 0 ? undefined : taken / total);
  return <Bar used={share(used)} requested={share(requested)} of={words} />;
}
