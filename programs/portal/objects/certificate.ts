import { stringAt } from "../../kubernetes/answer.ts";
import { conditionOf, holds } from "./conditions.ts";
import { createdOf, identityOf } from "./identity.ts";
import { sentenceAt, textsAt } from "./text.ts";
import { timeAt } from "./time.ts";

/** What the portal keeps of cert-manager's Certificate. */
export interface Certificate {
  readonly namespace: string;
  readonly name: string;
  readonly created: string;
  readonly hosts: readonly string[];
  readonly ready: boolean;
  /** Why not. @default - it is ready */
  readonly message?: string;
  /** When it ends. @default - there is none yet */
  readonly notAfter?: string;
  /** When the next one is asked for. @default - there is none yet */
  readonly renewalTime?: string;
}

/** Undefined for something else than a Certificate. */
export function parseCertificate(object: unknown): Certificate | undefined {
  const identity = identityOf(object);
  if (identity === undefined) return undefined;
  const condition = conditionOf(object, "Ready");
  const ready = holds(condition);
  const commonName = stringAt(object, "spec", "commonName");
  const names = [...textsAt(object, "spec", "dnsNames"), ...textsAt(object, "spec", "ipAddresses")];
  return {
    ...identity,
    created: createdOf(object),
    hosts: [...new Set(commonName === undefined || commonName === "" ? names : [commonName, ...names])],
    ready,
    message: ready ? undefined : (sentenceAt(condition, "message") ?? "cert-manager has not yet said anything of it"),
    notAfter: timeAt(object, "status", "notAfter"),
    renewalTime: timeAt(object, "status", "renewalTime"),
  };
}
