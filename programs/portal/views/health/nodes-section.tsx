import type { Load, NodeHealth } from "../../health/nodes.ts";
import { bytes } from "../../words/bytes.ts";
import { cores } from "../../words/cores.ts";
import { counted } from "../../words/counted.ts";
import { ActionsMenu } from "../actions/actions-menu.tsx";
import { Bar } from "./bar.tsx";
import type { HealthProps } from "./health-props.ts";
import { Name } from "./name.tsx";
import { Section } from "./section.tsx";
import { type Column, Table } from "./table.tsx";
import { useNodes } from "./use-health.tsx";

const columns: readonly Column[] = [
  { title: "Node", width: "name" },
  { title: "State", width: "text" },
  { title: "CPU", width: "bar" },
  { title: "Memory", width: "bar" },
  { title: "Pods", width: "number" },
  { title: "Actions", width: "menu" },
];

/** Nodes: what they are, what is wrong, and how full they are. */
export function NodesSection({ sources, settings, cluster, now }: HealthProps) {
  const nodes = useNodes(sources, cluster, now);
  const used = settings.metrics.includes("metrics-api") ? [sources.nodeUsage] : [];
  return (
    <Section of="nodes" title="Nodes" sources={[sources.nodes, ...used]}>
      {nodes && (
        <Table label="Nodes" columns={columns} items={nodes} keyOf={({ name }) => name} cells={cellsOf} fold={12} />
      )}
    </Section>
  );
}

function cellsOf({ name, concern, reasons, node }: NodeHealth) {
  const of = { kind: "Node", name };
  return [
    <Name key="name" of={of} concern={concern} detail={node && `${node.role} ${node.version}`} />,
    <span key="state">{reasons.length > 0 ? reasons.join("; ") : "ready"}</span>,
    node && <LoadBar key="cpu" of={node.cpu} total={counted(Number(cores(node.cpu.total)), "core")} />,
    node && <LoadBar key="memory" of={node.memory} total={bytes(node.memory.total)} />,
    node && `${node.pods.used ?? "?"} of ${node.pods.total}`,
    node && <ActionsMenu key="menu" of={of} label={name} compact />,
  ];
}

/** Cores can be shared; whoever needs more memory than there is is killed. */
const marks = { look: 0.8, act: 0.9 };

function LoadBar({ of: { total, requested, used }, total: words }: { readonly of: Load; readonly total: string }) {
  const share = (taken: number | undefined) => (taken === undefined || total <= 0 ? undefined : taken / total);
  return <Bar used={share(used)} requested={share(requested)} marks={marks} of={words} />;
}
