import { issuerAnnotations } from "../../kubernetes/certificates.ts";
import { groupKindOf } from "../../kubernetes/kinds.ts";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import type { Finding, Rule } from "../rule.ts";

const routes: ReadonlySet<string> = new Set(
  ["IngressRoute", "IngressRouteTCP", "IngressRouteUDP"].map((kind) => `traefik.io/${kind}`),
);

const issuers: ReadonlySet<string> = new Set(issuerAnnotations);

export const ignoredAnnotation: Rule = {
  id: "ignored-annotation",
  family: "controllers",
  severity: "warning",
  title: "No IngressRoute has annotations that its reader ignores",
  description:
    "cert-manager makes certificates for Ingresses and Gateways, not for IngressRoutes. external-dns makes no record of an IngressRoute without a target, because the route itself does not know its address.",
  check: (facts) =>
    facts.annotated.flatMap(({ object, annotations }) =>
      routes.has(groupKindOf(object.manifest))
        ? Object.keys(annotations).flatMap((name): Finding[] => {
            const problem = problemOf(name, annotations);
            return problem === undefined ? [] : [{ object, path: ["metadata", "annotations", name], ...problem }];
          })
        : [],
    ),
};

function problemOf(name: string, annotations: JsonObject): Pick<Finding, "message" | "fix"> | undefined {
  if (issuers.has(name)) {
    return { message: "is read on no IngressRoute", fix: "add a Certificate for the Secret of its tls, and remove it" };
  }
  const prefix = /^external-dns\.(?:alpha\.)?kubernetes\.io\/(?=hostname$)/.exec(name)?.[0];
  if (prefix === undefined || annotations[`${prefix}target`] !== undefined) return undefined;
  return {
    message: "makes no record without a target",
    fix: `add annotation ${prefix}target with the address of Traefik`,
  };
}
