import type { Certificate } from "../objects/certificate.ts";
import { age, since } from "../words/age.ts";
import { byConcernAndName, type Finding, type Health } from "./health.ts";

/** A certificate as people look at it. */
export interface CertificateHealth extends Health {
  readonly hosts: readonly string[];
  /** Milliseconds until it ends; negative after. @default - there is none yet */
  readonly left?: number;
}

const minute = 60_000;
const day = 24 * 60 * minute;

/** A renewal that is due for less is most likely under way: DNS takes minutes, and a refused one is tried again after an hour. */
const renewing = 2 * 60 * minute;
/** With less left a late renewal is told: half of the 30 days in which the usual certificate of 90 days is renewed. */
const endsSoon = 14 * day;
/** With less left somebody must see to it before a weekend is over. */
const endsNow = 3 * day;
/** Proofs by DNS take this long until every server knows them. */
const issuing = 10 * minute;

/** Certificates, those that are unwell first. */
export function certificatesHealth(certificates: readonly Certificate[], now: number): readonly CertificateHealth[] {
  return certificates
    .map((certificate): CertificateHealth => {
      const { namespace, name, hosts, message, notAfter } = certificate;
      const left = notAfter === undefined ? undefined : Date.parse(notAfter) - now;
      return { kind: "Certificate", namespace, name, hosts, message, ...findingOf(certificate, left, now), left };
    })
    .sort(byConcernAndName);
}

function findingOf({ ready, created, renewalTime }: Certificate, left: number | undefined, now: number): Finding {
  if (left === undefined) {
    const waited = since(created, now) ?? 0;
    return { concern: waited < issuing ? "fine" : "act", state: `there is none for ${age(waited)}` };
  }
  if (left <= 0) return { concern: "act", state: `ended ${age(-left)} ago` };
  const due = since(renewalTime, now) ?? Number.POSITIVE_INFINITY;
  if (left < endsSoon && due > renewing) {
    return { concern: left < endsNow ? "act" : "look", state: `ends in ${age(left)}, and its renewal is late` };
  }
  // The one before still holds, so that nobody notices yet.
  return ready ? { concern: "fine", state: "valid" } : { concern: "look", state: "not renewed" };
}
