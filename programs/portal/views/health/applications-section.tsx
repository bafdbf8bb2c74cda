import { useState } from "react";
import type { ApplicationHealth, Wave } from "../../health/applications.ts";
import type { ObjectName } from "../../health/object-path.ts";
import { counted } from "../../words/counted.ts";
import { ActionsMenu } from "../actions/actions-menu.tsx";
import type { HealthProps } from "./health-props.ts";
import { Name, ObjectLink } from "./name.tsx";
import { Quiet } from "./quiet.tsx";
import { Reason } from "./reason.tsx";
import { Section } from "./section.tsx";
import { Sign } from "./sign.tsx";
import { type Column, Table } from "./table.tsx";
import { useApplications } from "./use-health.tsx";

const columns: readonly Column[] = [
  ["Application", "name"],
  ["State", "text"],
  ["Wave", "number"],
  ["Actions", "menu"],
];

/** Argo CD's Applications in the order of their waves: those that are unwell in rows, all others by name. */
export function ApplicationsSection({ sources }: HealthProps) {
  const health = useApplications(sources);
  const [isList, setList] = useState(false);
  const all = [...(health?.roots ?? []), ...(health?.waves.flatMap(({ applications }) => applications) ?? [])];
  const shown = isList ? all : all.filter(({ concern }) => concern !== "fine");
  return (
    <Section of="applications" title="Argo CD" sources={[sources.applications]}>
      {health && (
        <>
          {shown.length > 0 ? (
            <Table columns={columns} items={shown} row={rowOf} fold={isList ? shown.length : 10} />
          ) : (
            <Quiet>{counted(all.length, "application")} synced and healthy</Quiet>
          )}
          {!isList && (
            <ol className="portal-h-waves">
              {health.waves.map((wave) => (
                <WaveLine key={wave.wave} of={wave} />
              ))}
            </ol>
          )}
          {all.length > 0 && (
            <button type="button" className="portal-plain" onClick={() => setList(!isList)}>
              {isList ? "Show waves" : "Show all with actions"}
            </button>
          )}
        </>
      )}
    </Section>
  );
}

/** What is not there yet has no page. */
function objectOf({ namespace, name, application }: ApplicationHealth): ObjectName {
  return { kind: application === undefined ? "" : "Application", namespace, name };
}

function rowOf(health: ApplicationHealth) {
  const { namespace, name, wave, concern, state, reason, application } = health;
  const words = application?.sync === "OutOfSync" && state !== "OutOfSync" ? `${state}, OutOfSync` : state;
  return [
    `${namespace}/${name}`,
    <Name key="name" of={objectOf(health)} concern={concern} detail="" />,
    <Reason key="state" of={words} message={reason} />,
    wave,
    application && <ActionsMenu key="menu" of={objectOf(health)} label={name} />,
  ] as const;
}

function WaveLine({ of: { wave, concern, applications } }: { readonly of: Wave }) {
  return (
    <li>
      <span className="portal-h-line portal-muted">
        <Sign of={concern} />
        Wave {wave}
      </span>
      <ul>
        {applications.map((health) => (
          <li key={`${health.namespace}/${health.name}`} className="portal-h-line">
            {health.concern !== "fine" && <Sign of={health.concern} />}
            <ObjectLink of={objectOf(health)} />
          </li>
        ))}
      </ul>
    </li>
  );
}
