import { describeRef } from "../../kubernetes/object-ref.ts";
import { hostsOf } from "../hosts.ts";
import { fateOf, remains } from "./pruning.ts";
import { danger, type RiskRule } from "./rule.ts";

/** Host names that lead elsewhere or nowhere, or that lose their TLS. */
export const exposure: RiskRule = (comparison, context) => {
  const { cluster, object, before, after } = comparison;
  const served = hostsOf(before);
  if (served.size === 0) return [];
  if (!after && remains(fateOf(comparison, context))) return [];
  const now = hostsOf(after);
  return [...served].flatMap(([host, tls]) => {
    if (now.has(host)) {
      const lost = tls === true && now.get(host) === false;
      return lost
        ? [danger("tls-removed", `${host} is served without TLS: what is sent to it can be read on the way`)]
        : [];
    }
    const other = context.servedBy(cluster, host);
    const where = other
      ? `leads to ${describeRef(other)} from now on`
      : `is no longer served by this ${object.kind}: requests for it fail unless something else serves it`;
    return [danger("host-moved", `${host} ${where}`)];
  });
};
