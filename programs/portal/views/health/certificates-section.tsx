import { type CertificateHealth, certificatesHealth } from "../../health/certificates.ts";
import { knownItems } from "../../health/known-items.ts";
import { age } from "../../words/age.ts";
import type { HealthSection } from "./health-section.tsx";

/** Certificates that are missing, have ended, or end although somebody should have renewed them. */
export const certificatesSection: HealthSection<CertificateHealth> = {
  title: "Certificates",
  noun: "certificate",
  sourcesOf: ({ certificates }) => [certificates],
  itemsOf: ({ sources, now }) => {
    const certificates = knownItems(sources.certificates);
    return certificates && certificatesHealth(certificates, now);
  },
  columns: [
    { title: "Hosts", isWide: true, cell: ({ hosts }) => hosts.join(", ") },
    { title: "Ends in", cell: ({ left }) => left !== undefined && age(left) },
  ],
};
