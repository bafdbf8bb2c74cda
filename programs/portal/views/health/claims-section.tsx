import type { ClaimHealth } from "../../health/claims.ts";
import { bytes } from "../../words/bytes.ts";
import { counted } from "../../words/counted.ts";
import { percent } from "../../words/percent.ts";
import { Bar } from "./bar.tsx";
import type { HealthProps } from "./health-props.ts";
import { Name } from "./name.tsx";
import { Section } from "./section.tsx";
import type { Column } from "./table.tsx";
import { Unwell } from "./unwell.tsx";
import { useClaims } from "./use-health.tsx";

const columns: readonly Column[] = [
  ["Claim", "name"],
  ["Problem", "text"],
  ["Use", "share"],
];

/** Volume claims: those without a volume, and those that are nearly full. */
export function ClaimsSection({ sources, settings, now }: HealthProps) {
  const claims = useClaims(sources, now);
  const usage = settings.metrics.includes("prometheus") ? [sources.claimUsage] : [];
  return (
    <Section of="claims" title="Volumes" sources={[sources.claims, ...usage]}>
      {claims && <Unwell columns={columns} items={claims} row={rowOf} well={wellOf(claims)} />}
    </Section>
  );
}

function wellOf(claims: readonly ClaimHealth[]): string {
  const [fullest] = claims;
  const words = counted(claims.length, "volume claim");
  if (fullest?.fraction === undefined) return words;
  return `${words}, the fullest ${percent(fullest.fraction)}: ${fullest.namespace}/${fullest.name}`;
}

function rowOf({ namespace, name, concern, reason, fraction, capacity }: ClaimHealth) {
  return [
    `${namespace}/${name}`,
    <Name key="name" of={{ kind: "PersistentVolumeClaim", namespace, name }} concern={concern} />,
    reason,
    capacity !== undefined && <Bar key="use" used={fraction} of={bytes(capacity)} />,
  ] as const;
}
