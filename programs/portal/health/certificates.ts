import type { Certificate } from "../objects/certificate.ts";
import { age, since } from "../words/age.ts";
import { byConcern, type Concern } from "./concern.ts";

/** A certificate as people look at it. */
export interface CertificateHealth {
  readonly namespace: string;
  readonly name: string;
  readonly hosts: readonly string[];
  readonly concern: Concern;
  /** @default - it is well */
  readonly reason?: string;
  /** What cert-manager says of it. @default - nothing */
  readonly message?: string;
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

/** Certificates, those that are unwell first and those that end sooner before the others. */
export function certificatesHealth(certificates: readonly Certificate[], now: number): readonly CertificateHealth[] {
  return certificates
    .map((certificate) => healthOf(certificate, now))
    .sort(byConcern)
    .sort((a, b) => (a.concern === b.concern ? (a.left ?? -1) - (b.left ?? -1) : 0));
}

function healthOf(certificate: Certificate, now: number): CertificateHealth {
  const { namespace, name, hosts, message } = certificate;
  const passed = since(certificate.notAfter, now);
  const left = passed === undefined ? undefined : -passed;
  return { namespace, name, hosts, ...problemOf(certificate, left, now), message, left };
}

function problemOf(
  { ready, created, renewalTime }: Certificate,
  left: number | undefined,
  now: number,
): Pick<CertificateHealth, "concern" | "reason"> {
  if (left === undefined) {
    if (ready) return { concern: "fine" };
    const waited = since(created, now) ?? issuing;
    return waited < issuing
      ? { concern: "fine", reason: "is being issued" }
      : { concern: "act", reason: `there is none for ${age(waited)}` };
  }
  if (left <= 0) return { concern: "act", reason: `ended ${age(-left)} ago` };
  const due = since(renewalTime, now) ?? Number.POSITIVE_INFINITY;
  if (left < endsSoon && due > renewing) {
    return { concern: left < endsNow ? "act" : "look", reason: `ends in ${age(left)}, and its renewal is late` };
  }
  // The one before still holds, so that nobody notices yet.
  return ready ? { concern: "fine" } : { concern: "look", reason: `not ready; the one before ends in ${age(left)}` };
}
