import { describeRef } from "../../kubernetes/object-ref.ts";
import type { Risk } from "../document.ts";
import { hostsOf } from "../hosts.ts";
import { fateOf, remains } from "./pruning.ts";
import { danger, type RiskRule } from "./rule.ts";

/** Host names that lead elsewhere or nowhere, or that lose their TLS. */
export const exposure: RiskRule = (comparison, context) => {
  const { cluster, object, before, after } = comparison;
  const served = hostsOf(before);
  if (served.size === 0) return [];
  if (before && !after && remains(fateOf(before, context))) return [];
  const now = hostsOf(after);
  const gone = [...served].filter(([host]) => !now.has(host));
  return [
    ...[...served].flatMap(([host, tls]) => (tls === true && now.get(host) === false ? [withoutTls(host)] : [])),
    ...gone.flatMap(([host, tls]) => {
      const other = context.servedBy(cluster, host);
      const where = other
        ? `leads to ${describeRef(other.object)} from now on`
        : `is no longer served by this ${object.kind}: requests for it fail unless something else serves it`;
      const isPlain = tls === true && hostsOf(other).get(host) === false;
      return [danger("host-moved", `${host} ${where}`), ...(isPlain ? [withoutTls(host)] : [])];
    }),
    // A host that takes the place of one with TLS is not meant to do without.
    ...(gone.some(([, tls]) => tls === true)
      ? [...now].flatMap(([host, tls]) => (tls === false && !served.has(host) ? [withoutTls(host)] : []))
      : []),
  ];
};

function withoutTls(host: string): Risk {
  return danger("tls-removed", `${host} is served without TLS: what is sent to it can be read on the way`);
}
