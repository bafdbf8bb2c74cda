import { useState } from "react";
import type { ApplicationHealth, Wave } from "../../health/applications.ts";
import { counted } from "../../words/counted.ts";
import { ActionsMenu } from "../actions/actions-menu.tsx";
import type { HealthProps } from "./health-props.ts";
import { Name, ObjectLink } from "./name.tsx";
import { Quiet } from "./quiet.tsx";
import { Section } from "./section.tsx";
import { Sign } from "./sign.tsx";
import { type Column, Table } from "./table.tsx";
import { useApplications } from "./use-health.tsx";

const columns: readonly Column[] = [
  { title: "Application", width: "name" },
  { title: "State", width: "text" },
  { title: "Wave", width: "number" },
  { title: "Actions", width: "menu" },
];

/** Argo CD's Applications in the order of their waves: those that are unwell in rows, all others by name. */
export function ApplicationsSection({ sources }: HealthProps) {
  const health = useApplications(sources);
  const [isList, setList] = useState(false);
  const all = health && [...health.roots, ...health.waves.flatMap(({ applications }) => applications)];
  const shown = all?.filter(({ concern }) => isList || concern !== "fine") ?? [];
  return (
    <Section of="applications" title="Applications" sources={[sources.applications]}>
      {health && all && (
        <>
          {all.length === 0 && <p className="portal-quiet">Argo CD has none</p>}
          {all.length > 0 && shown.length === 0 && (
            <Quiet>{counted(all.length, "application")} synced and healthy</Quiet>
          )}
          {shown.length > 0 && (
            <Table
              label={isList ? "Applications" : "Applications that are unwell"}
              columns={columns}
              items={shown}
              keyOf={({ namespace, name }) => `${namespace}/${name}`}
              cells={cellsOf}
              fold={isList ? shown.length : 10}
            />
          )}
          {!isList && health.waves.length > 0 && (
            <ol className="portal-h-waves" aria-label="Waves">
              {health.waves.map((wave) => (
                <WaveLine key={wave.wave} wave={wave} />
              ))}
            </ol>
          )}
          {all.length > 0 && (
            <button type="button" className="portal-plain" aria-pressed={isList} onClick={() => setList(!isList)}>
              {isList ? "Show waves" : "Show all with actions"}
            </button>
          )}
        </>
      )}
    </Section>
  );
}

function cellsOf({ namespace, name, wave, concern, state, reason, application }: ApplicationHealth) {
  const of = { kind: "Application", namespace, name };
  const sync = application?.sync === "OutOfSync" && state !== "OutOfSync" ? ", OutOfSync" : "";
  return [
    application ? <Name key="name" of={of} concern={concern} detail="" /> : <Absent key="name" name={name} />,
    <span key="state" className="portal-h-reason" title={reason}>
      {state}
      {sync}
      {reason !== undefined && <span className="portal-muted"> {reason}</span>}
    </span>,
    wave,
    application && <ActionsMenu key="menu" of={of} label={name} compact />,
  ];
}

/** One that is not there yet has no page. */
function Absent({ name }: { readonly name: string }) {
  return (
    <span className="portal-h-line">
      <Sign of="look" />
      <span className="portal-h-object">{name}</span>
    </span>
  );
}

function WaveLine({ wave: { wave, concern, applications } }: { readonly wave: Wave }) {
  return (
    <li>
      <span className="portal-h-wave">
        <Sign of={concern} />
        Wave {wave}
      </span>
      <ul>
        {applications.map(({ namespace, name, concern, application }) => (
          <li key={`${namespace}/${name}`}>
            {concern !== "fine" && <Sign of={concern} />}
            {application ? <ObjectLink of={{ kind: "Application", namespace, name }} /> : name}
          </li>
        ))}
      </ul>
    </li>
  );
}
