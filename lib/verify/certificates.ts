import { type Json, listAt, stringAt } from "../kubernetes/manifest.ts";
import { clipped } from "../visible.ts";
import { type Answer, refusalRow } from "./answer.ts";
import { expiry, type Validity } from "./expiry.ts";
import { type Finding, fail, type Row } from "./row.ts";
import { shellWord } from "./shell-word.ts";

/** The certificate that a server of K3s shows to everybody, or why none could be read. */
export type ServingCertificate = Validity | { readonly error: string };

/** The certificates that cert-manager keeps. */
export function certificateRows(answer: Answer<Json>, now: number): Row[] {
  if ("refusal" in answer) {
    // Before cert-manager is synced, its Application tells.
    return answer.refusal.why === "unserved" ? [] : [refusalRow("certificates", "all", answer.refusal)];
  }
  return listAt(answer.value, "items").map((each) => {
    const [namespace = "", name = ""] = ["namespace", "name"].map((field) => stringAt(each, "metadata", field));
    const fix = `see what it waits for with kubectl describe ${shellWord(`certificate/${name}`)} -n ${shellWord(namespace)}`;
    return { area: "certificates", name: `${namespace}/${name}`, ...keptByCertManager(each, fix, now) };
  });
}

function keptByCertManager(certificate: Json, fix: string, now: number): Finding {
  const ready = listAt(certificate, "status", "conditions").find((each) => stringAt(each, "type") === "Ready");
  const time = (field: string) => Date.parse(stringAt(certificate, "status", field) ?? "");
  const found = expiry({ from: time("notBefore"), until: time("notAfter") }, now, fix);
  if (stringAt(ready, "status") === "True" || (found.status === "fail" && !Number.isNaN(time("notAfter"))))
    return found;
  return fail(`is not ready: ${clipped(stringAt(ready, "message") ?? "cert-manager has not looked at it", 300)}`, fix);
}

/** Those of K3s itself, by the names of the servers. */
export function servingRows(served: ReadonlyMap<string, ServingCertificate>, now: number): Row[] {
  const fix = "restart K3s on it, which renews its certificates";
  return [...served].map(([server, certificate]) => ({
    area: "certificates",
    name: `K3s on ${server}`,
    ...("error" in certificate
      ? fail(
          `cannot be read: ${certificate.error}`,
          "see whether the machine runs and its port can be reached from here",
        )
      : expiry(certificate, now, fix)),
  }));
}
