import { dateOf, expiry, spanOf, type Validity } from "./expiry.ts";
import { type Finding, fail, ok, type Row, warn } from "./row.ts";

/** What came back from the address of a route. */
export interface RouteReply {
  /** Where it was asked. */
  readonly address: string;
  /** Whether the name led there; else an address of the cluster was taken. */
  readonly isResolved: boolean;
  readonly status: number;
  readonly certificate: Validity & {
    /** The names that it is for instead of this host's; undefined when it is for this host. */
    readonly wrongName: string | undefined;
    /** Why this machine does not trust who signed it; undefined when it does. */
    readonly untrusted: string | undefined;
  };
}

/** A reply, or why there is none. */
export type RouteAnswer = RouteReply | { readonly address: string | undefined; readonly error: string };

/** What to expect of the certificates of all routes. */
export interface RouteExpectation {
  /** Whether everybody trusts who signs them. */
  readonly isPublic: boolean;
}

/** Whether each route answers over TLS, by its URL. */
export function routeRows(answers: ReadonlyMap<string, RouteAnswer>, now: number, expected: RouteExpectation): Row[] {
  return [...answers].flatMap(([url, answer]) =>
    findingsOf(answer, now, expected).map((finding): Row => ({ area: "routes", name: url, ...finding })),
  );
}

function findingsOf(answer: RouteAnswer, now: number, expected: RouteExpectation): Finding[] {
  if ("error" in answer) {
    const where = answer.address === undefined ? "" : ` at ${answer.address}`;
    return [
      fail(`does not answer${where}: ${answer.error}`, "see whether the ingress controller runs and has this address"),
    ];
  }
  const { certificate, status, address, isResolved } = answer;
  const held = expiry(certificate, now, "see the Certificate of this host");
  const wrong = [
    ...(certificate.wrongName === undefined
      ? []
      : [fail(`shows a certificate of another name: ${certificate.wrongName}`, "see the Certificate of this host")]),
    ...(held.status === "ok" ? [] : [{ ...held, text: `its certificate ${held.text}` }]),
    ...(certificate.untrusted !== undefined && expected.isPublic
      ? [warn(`its certificate is not trusted here: ${certificate.untrusted}`, "see who signed it, and the issuer")]
      : []),
    ...replied(status),
    ...(isResolved
      ? []
      : [warn(`its name leads nowhere from here, ${address} was asked`, "add it to DNS, as docs/expose.md tells")]),
  ];
  if (wrong.length > 0) return wrong;
  const { until } = certificate;
  return [ok(`${status} from ${address}, certificate for another ${spanOf(until - now)}, until ${dateOf(until)}`)];
}

/** Who asks without signing in is told so, or led elsewhere; that is as good as any page. */
function replied(status: number): Finding[] {
  if (status >= 500) return [fail(`answers ${status}`, "see whether the pods behind it are ready")];
  return status === 404
    ? [warn("answers 404", "see whether its Ingress is there, and the ingress controller takes it")]
    : [];
}
