import type { ClaimHealth } from "../../health/claims.ts";
import { bytes } from "../../words/bytes.ts";
import { counted } from "../../words/counted.ts";
import { percent } from "../../words/percent.ts";
import { Bar } from "./bar.tsx";
import type { HealthProps } from "./health-props.ts";
import { Name } from "./name.tsx";
import { Quiet } from "./quiet.tsx";
import { Section } from "./section.tsx";
import { type Column, Table } from "./table.tsx";
import { useClaims } from "./use-health.tsx";

const columns: readonly Column[] = [
  { title: "Volume claim", width: "name" },
  { title: "Problem", width: "text" },
  { title: "Use", width: "bar" },
];

/** Volume claims: those without a volume, and those that are nearly full. */
export function ClaimsSection({ sources, settings, now }: HealthProps) {
  const claims = useClaims(sources, now);
  const unwell = claims?.filter(({ concern }) => concern !== "fine") ?? [];
  const used = settings.metrics.includes("prometheus") ? [sources.claimUsage] : [];
  return (
    <Section of="claims" title="Volumes" sources={[sources.claims, ...used]}>
      {claims && (
        <>
          {unwell.length === 0 &&
            (claims.length === 0 ? <p className="portal-quiet">none</p> : <AllWell of={claims} />)}
          {unwell.length > 0 && (
            <Table
              label="Volume claims that are unwell"
              columns={columns}
              items={unwell}
              keyOf={({ namespace, name }) => `${namespace}/${name}`}
              cells={cellsOf}
            />
          )}
        </>
      )}
    </Section>
  );
}

function AllWell({ of: claims }: { readonly of: readonly ClaimHealth[] }) {
  const [fullest] = claims;
  const words = counted(claims.length, "volume claim");
  if (fullest?.fraction === undefined) return <Quiet>{words}</Quiet>;
  return (
    <Quiet>
      {words}, the fullest {percent(fullest.fraction)}: {fullest.namespace}/{fullest.name}
    </Quiet>
  );
}

/** As the model marks them. */
const marks = { look: 0.8, act: 0.9 };

function cellsOf({ namespace, name, concern, reason, fraction, capacity }: ClaimHealth) {
  return [
    <Name key="name" of={{ kind: "PersistentVolumeClaim", namespace, name }} concern={concern} />,
    <span key="problem" className="portal-h-reason">
      {reason}
    </span>,
    capacity !== undefined && <Bar key="use" used={fraction} marks={marks} of={bytes(capacity)} />,
  ];
}
