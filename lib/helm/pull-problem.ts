import { type Problem, quote } from "../errors.ts";
import { redactMessage } from "../plan/redact.ts";
import { accessFile } from "./access.ts";

/** Of what Helm complains where it cannot fetch something. */
type Cause = "certificate" | "plain" | "refused" | "late" | "unreachable" | "missing" | "broken" | "other";

/** By what Helm and Go write; the first that fits. */
const causes: readonly (readonly [RegExp, Cause])[] = [
  [/gave HTTP response to HTTPS client/, "plain"],
  [/x509|tls: /, "certificate"],
  [/\b40[13]\b|credential not found/, "refused"],
  [/deadline exceeded|Client\.Timeout|i\/o timeout/, "late"],
  [/dial tcp|proxyconnect|connection reset|: EOF$/, "unreachable"],
  [/\b404\b|: not found$/, "missing"],
  [/unexpected EOF/, "broken"],
];

/**
 * Why something could not be fetched.
 * @param address where from
 * @param what what is missing there, if it is
 * @param said what Helm said, in one line
 * @param isKnown whether Helm has told who asks
 */
export function pullProblem(address: string, what: string, said: string, isKnown: boolean): Omit<Problem, "where"> {
  const got = said === "" ? {} : { got: quote(said) };
  switch (causes.find(([pattern]) => pattern.test(said))?.[1] ?? "other") {
    case "plain":
      return { what: `${address} speaks no TLS`, ...got, fix: `correct it, or name a mirror in ${accessFile}` };
    case "certificate":
      return {
        what: `${address} shows a certificate that is not trusted`,
        ...got,
        fix: `name the CA that signed it in ${accessFile}`,
      };
    case "refused":
      return {
        what: `${address} does not let in who asks`,
        ...got,
        fix: isKnown ? `correct the credentials that ${accessFile} names` : `name credentials in ${accessFile}`,
      };
    case "late":
      return { what: `${address} does not answer in time`, ...got, fix: "try it again later" };
    case "unreachable":
      return {
        what: `${address} cannot be reached`,
        ...got,
        fix: `check its name and the network, or name a mirror in ${accessFile}`,
      };
    case "missing":
      return { what: `${address} has ${what}`, ...got, fix: "correct the repository, the name or the version" };
    case "broken":
      return { what: `${address} breaks off in the middle`, ...got, fix: "try it again later" };
    case "other":
      return { what: `cannot be fetched from ${address}`, ...got, fix: "correct what is said, or try it again" };
  }
}

/**
 * What Helm complains about, in one line, without secrets, and without what it says each time.
 * @param secrets what must not be shown wherever it stands
 */
export function complaintOf(output: string, secrets: readonly string[]): string {
  const lines = output.split("\n");
  // The reasons of `helm repo update` are indented, and stand where others have their results.
  const line =
    lines.find((each) => each.startsWith("\t")) ?? lines.find((each) => each.startsWith("Error: ")) ?? lines[0];
  const hidden = secrets.reduce((text, secret) => text.replaceAll(secret, "***"), line ?? "");
  const said = hidden
    .trim()
    .replace(/^Error: /, "")
    .replace(/^failed to perform "\w+" on source: /, "")
    .replace(/\b(?:GET|HEAD) "[^"]*": /gi, "")
    .replace(/^tls: failed to verify certificate: /, "")
    .replace(/^failed to fetch (\S+) : (.*)$/, "$2 at $1")
    // What is behind an address that was redirected to may be a signature.
    .replace(/(https?:\/\/[^\s"?]*)\?[^\s"]*/g, "$1");
  return redactMessage(said);
}
