import { quote } from "../../errors.ts";
import { challengesFor } from "../../kubernetes/acme.ts";
import { certificateOrders } from "../../kubernetes/certificates.ts";
import { groupKindOf } from "../../kubernetes/kinds.ts";
import { describeObject } from "../../kubernetes/object-ref.ts";
import type { CheckObject } from "../input.ts";
import type { Finding, Rule } from "../rule.ts";

export const certificateSolver: Rule = {
  id: "certificate-solver",
  family: "controllers",
  severity: "error",
  title: "Every name of a certificate can be proven by its issuer",
  description:
    "An ACME server signs a name that is proven to it: a wildcard by a DNS-01 solver alone, any other name by a solver that selects it. Without one the order fails, and the certificate never comes.",
  check: (facts) =>
    ["cert-manager.io/ClusterIssuer", "cert-manager.io/Issuer"].flatMap((kind) =>
      facts.referencesTo(kind).flatMap(({ from, namespace, name }) => {
        const issuer = facts.find(kind, namespace, name);
        return issuer === undefined ? [] : unproven(from, issuer);
      }),
    ),
};

/** The names that an object orders, and that the issuer has no way to prove. */
function unproven(object: CheckObject, issuer: CheckObject): Finding[] {
  const orders = certificateOrders(groupKindOf(object.manifest), object.manifest);
  return orders.flatMap(({ names }) =>
    names.flatMap(({ name, path }) => {
      if (challengesFor(issuer.manifest, name)?.size !== 0) return [];
      const whose = describeObject(issuer.manifest);
      const isWildcard = name.startsWith("*.");
      return [
        {
          object,
          path,
          message: isWildcard
            ? `is a wildcard, which needs a DNS-01 solver, and ${whose} has none for it, got ${quote(name)}`
            : `is a name that no solver of ${whose} is for, got ${quote(name)}`,
          fix: isWildcard ? "add one to the issuer, or name each host" : "add one to the issuer",
        },
      ];
    }),
  );
}
