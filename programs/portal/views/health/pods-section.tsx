import { type PodsHealth, podStates, type UnwellPod } from "../../health/pods.ts";
import { age } from "../../words/age.ts";
import { ActionsMenu } from "../actions/actions-menu.tsx";
import type { HealthProps } from "./health-props.ts";
import { Name, ObjectLink } from "./name.tsx";
import { Quiet } from "./quiet.tsx";
import { Reason } from "./reason.tsx";
import { Section } from "./section.tsx";
import { type Column, Table } from "./table.tsx";
import { usePods } from "./use-health.tsx";

const columns: readonly Column[] = [
  ["Pod", "name"],
  ["Problem", "text"],
  ["Node", "side"],
  ["Restarts", "number"],
  ["Age", "number"],
  ["Actions", "menu"],
];

/** Pods by state, and those that are unwell. */
export function PodsSection({ sources, now }: HealthProps) {
  const pods = usePods(sources, now);
  return (
    <Section of="pods" title="Pods" sources={[sources.pods]}>
      {pods &&
        (pods.unwell.length === 0 ? (
          <Quiet>{countsOf(pods)}</Quiet>
        ) : (
          <>
            <p className="portal-quiet">{countsOf(pods)}</p>
            <Table columns={columns} items={pods.unwell} row={rowOf} />
          </>
        ))}
    </Section>
  );
}

function countsOf({ counts }: PodsHealth): string {
  const words = podStates.filter((state) => counts[state] > 0).map((state) => `${counts[state]} ${state}`);
  return words.join(", ") || "none";
}

function rowOf({ namespace, name, concern, reason, message, restarts, age: time, node }: UnwellPod) {
  const of = { kind: "Pod", namespace, name };
  return [
    `${namespace}/${name}`,
    <Name key="name" of={of} concern={concern} />,
    <Reason key="problem" of={reason} message={message} />,
    node && <ObjectLink key="node" of={{ kind: "Node", name: node }} />,
    restarts,
    time !== undefined && age(time),
    <ActionsMenu key="menu" of={of} label={name} />,
  ] as const;
}
