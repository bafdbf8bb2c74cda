import type { PodState, PodsHealth, UnwellPod } from "../../health/pods.ts";
import { age } from "../../words/age.ts";
import { ActionsMenu } from "../actions/actions-menu.tsx";
import type { HealthProps } from "./health-props.ts";
import { Name, ObjectLink } from "./name.tsx";
import { Quiet } from "./quiet.tsx";
import { Section } from "./section.tsx";
import { type Column, Table } from "./table.tsx";
import { usePods } from "./use-health.tsx";

const columns: readonly Column[] = [
  { title: "Pod", width: "name" },
  { title: "Problem", width: "text" },
  { title: "Node", width: "side" },
  { title: "Restarts", width: "number" },
  { title: "Age", width: "number" },
  { title: "Actions", width: "menu" },
];

const states: readonly PodState[] = ["running", "waiting", "terminating", "failed", "succeeded"];

/** Pods by state, and those that are unwell. */
export function PodsSection({ sources, now }: HealthProps) {
  const pods = usePods(sources, now);
  return (
    <Section of="pods" title="Pods" sources={[sources.pods]}>
      {pods && (
        <>
          {pods.unwell.length === 0 ? (
            <Quiet>{countsOf(pods)}</Quiet>
          ) : (
            <p className="portal-quiet">{countsOf(pods)}</p>
          )}
          {pods.unwell.length > 0 && (
            <Table
              label="Pods that are unwell"
              columns={columns}
              items={pods.unwell}
              keyOf={({ namespace, name }) => `${namespace}/${name}`}
              cells={cellsOf}
            />
          )}
        </>
      )}
    </Section>
  );
}

function countsOf({ counts }: PodsHealth): string {
  const words = states.filter((state) => counts[state] > 0).map((state) => `${counts[state]} ${state}`);
  return words.length === 0 ? "none" : words.join(", ");
}

function cellsOf({ namespace, name, concern, reason, message, restarts, age: time, node }: UnwellPod) {
  const of = { kind: "Pod", namespace, name };
  return [
    <Name key="name" of={of} concern={concern} />,
    <span key="problem" className="portal-h-reason" title={message}>
      {reason}
      {message !== undefined && <span className="portal-muted"> {message}</span>}
    </span>,
    node !== undefined && <ObjectLink key="node" of={{ kind: "Node", name: node }} />,
    restarts,
    time !== undefined && age(time),
    <ActionsMenu key="menu" of={of} label={name} compact />,
  ];
}
