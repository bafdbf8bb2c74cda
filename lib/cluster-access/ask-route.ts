import { lookup } from "node:dns/promises";
import { request } from "node:https";
import { checkServerIdentity, TLSSocket } from "node:tls";
import type { RouteAnswer } from "../verify/routes.ts";
import { clipped } from "../visible.ts";
import { validityOf } from "./served-certificate.ts";

/** Where else to ask, and how long. */
export interface RouteQuestion {
  /** For a host whose name leads nowhere. */
  readonly addresses: readonly string[];
  /** @default 443 */
  readonly port?: number;
  /** Of each address. */
  readonly timeoutMs: number;
  /** After it no further address is asked. */
  readonly signal: AbortSignal;
}

/** What is wrong with a certificate whoever signed it. @see https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const seenOtherwise: ReadonlySet<string> = new Set([
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "ERR_TLS_CERT_ALTNAME_INVALID",
]);

/** A broken address of several should not take the time of the others. */
const mostAddresses = 3;

/** Asks for a URL as a browser would that has no account, follows no redirect, and looks at the certificate itself. */
export async function askRoute(url: string, question: RouteQuestion): Promise<RouteAnswer> {
  const { hostname } = new URL(url);
  const found = await addressesOf(hostname);
  const addresses = found.length > 0 ? found : question.addresses;
  let answer: RouteAnswer = {
    address: undefined,
    error: "its name leads nowhere, and no address of the cluster is known",
  };
  for (const address of addresses.slice(0, mostAddresses)) {
    if (question.signal.aborted) return { address, error: "there was no time left" };
    answer = await ask(url, address, found.length > 0, question);
    if (!("error" in answer)) return answer;
  }
  return answer;
}

async function addressesOf(host: string): Promise<string[]> {
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  } catch {
    return [];
  }
}

function ask(
  url: string,
  address: string,
  isResolved: boolean,
  { port = 443, timeoutMs }: RouteQuestion,
): Promise<RouteAnswer> {
  const { hostname, pathname } = new URL(url);
  return new Promise((resolve) => {
    const asked = request({
      host: address,
      port,
      path: pathname,
      servername: hostname,
      headers: { Host: hostname, "User-Agent": "k3s-gitops" },
      // Whether to trust it is judged later: a bad certificate must not hide what lies behind it.
      rejectUnauthorized: false,
      agent: false,
    });
    const end = (answer: RouteAnswer) => {
      clearTimeout(timer);
      asked.destroy();
      resolve(answer);
    };
    const timer = setTimeout(() => end({ address, error: `no answer in ${timeoutMs / 1000} s` }), timeoutMs);
    asked.on("error", ({ message }) => end({ address, error: message }));
    asked.on("response", ({ statusCode = 0, socket }) => {
      if (!(socket instanceof TLSSocket)) return end({ address, error: "no TLS" });
      const shown = socket.getPeerCertificate();
      const reason = socket.authorized ? undefined : String(socket.authorizationError);
      const untrusted = reason !== undefined && seenOtherwise.has(reason) ? undefined : reason;
      const isOwn = checkServerIdentity(hostname, shown) === undefined;
      const wrongName = isOwn ? undefined : clipped(shown.subjectaltname ?? "no name at all", 100);
      end({ address, isResolved, status: statusCode, certificate: { ...validityOf(shown), wrongName, untrusted } });
    });
    asked.end();
  });
}
