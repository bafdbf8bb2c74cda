import type { CertificateHealth } from "../../health/certificates.ts";
import { age } from "../../words/age.ts";
import { counted } from "../../words/counted.ts";
import type { HealthProps } from "./health-props.ts";
import { Name } from "./name.tsx";
import { Quiet } from "./quiet.tsx";
import { Section } from "./section.tsx";
import { type Column, Table } from "./table.tsx";
import { useCertificates } from "./use-health.tsx";

const columns: readonly Column[] = [
  { title: "Certificate", width: "name" },
  { title: "Problem", width: "text" },
  { title: "Hosts", width: "side" },
];

/** Certificates that are missing, have ended, or end although somebody should have renewed them. */
export function CertificatesSection({ sources, now }: HealthProps) {
  const certificates = useCertificates(sources, now);
  const unwell = certificates?.filter(({ concern }) => concern !== "fine") ?? [];
  return (
    <Section of="certificates" title="Certificates" sources={[sources.certificates]}>
      {certificates && (
        <>
          {unwell.length === 0 && <AllWell of={certificates} />}
          {unwell.length > 0 && (
            <Table
              label="Certificates that are unwell"
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

function AllWell({ of: certificates }: { readonly of: readonly CertificateHealth[] }) {
  if (certificates.length === 0) return <p className="portal-quiet">none</p>;
  const next = Math.min(...certificates.flatMap(({ left }) => left ?? []));
  return (
    <Quiet>
      {counted(certificates.length, "certificate")}
      {Number.isFinite(next) && `, the next ends in ${age(next)}`}
    </Quiet>
  );
}

function cellsOf({ namespace, name, concern, reason, message, hosts }: CertificateHealth) {
  return [
    <Name key="name" of={{ kind: "Certificate", namespace, name }} concern={concern} />,
    <span key="problem" className="portal-h-reason" title={message}>
      {reason}
      {message !== undefined && <span className="portal-muted"> {message}</span>}
    </span>,
    <span key="hosts" className="portal-h-reason" title={hosts.join(", ")}>
      {hosts.join(", ")}
    </span>,
  ];
}
