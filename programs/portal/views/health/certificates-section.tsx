import type { CertificateHealth } from "../../health/certificates.ts";
import { age } from "../../words/age.ts";
import { counted } from "../../words/counted.ts";
import type { HealthProps } from "./health-props.ts";
import { Name } from "./name.tsx";
import { Reason } from "./reason.tsx";
import { Section } from "./section.tsx";
import type { Column } from "./table.tsx";
import { Unwell } from "./unwell.tsx";
import { useCertificates } from "./use-health.tsx";

const columns: readonly Column[] = [
  ["Certificate", "name"],
  ["Problem", "text"],
  ["Hosts", "side"],
];

/** Certificates that are missing, have ended, or end although somebody should have renewed them. */
export function CertificatesSection({ sources, now }: HealthProps) {
  const certificates = useCertificates(sources, now);
  return (
    <Section of="certificates" title="Certificates" sources={[sources.certificates]}>
      {certificates && <Unwell columns={columns} items={certificates} row={rowOf} well={wellOf(certificates)} />}
    </Section>
  );
}

function wellOf(certificates: readonly CertificateHealth[]): string {
  const next = certificates.find(({ left }) => left !== undefined)?.left;
  return counted(certificates.length, "certificate") + (next === undefined ? "" : `, the next ends in ${age(next)}`);
}

function rowOf({ namespace, name, concern, reason, message, hosts }: CertificateHealth) {
  return [
    `${namespace}/${name}`,
    <Name key="name" of={{ kind: "Certificate", namespace, name }} concern={concern} />,
    <Reason key="problem" of={reason} message={message} />,
    <Reason key="hosts" of={hosts.join(", ")} />,
  ] as const;
}
