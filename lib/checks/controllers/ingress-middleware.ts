import { quote } from "../../errors.ts";
import { stringAt } from "../../kubernetes/manifest.ts";
import { namespaceOf } from "../../kubernetes/namespace.ts";
import { middlewareProvider, middlewaresAnnotation, readingsOf } from "../../kubernetes/traefik-middlewares.ts";
import type { Facts } from "../facts/facts.ts";
import type { Finding, Rule } from "../rule.ts";

const kind = "traefik.io/Middleware";
const expected = `<namespace>-<name>@${middlewareProvider}`;

export const ingressMiddleware: Rule = {
  id: "ingress-middleware",
  family: "controllers",
  severity: "error",
  title: "Every middleware of an Ingress is named with namespace and provider",
  description:
    "The annotation names a Middleware as `<namespace>-<name>@kubernetescrd`. Of any other form Traefik finds none, drops the route, and answers 404.",
  check: (facts) =>
    facts.ofKind("networking.k8s.io/Ingress").flatMap((object) => {
      const path = ["metadata", "annotations", middlewaresAnnotation];
      const text = stringAt(object.manifest, ...path);
      if (text === undefined) return [];
      return text.split(",").flatMap((part): Finding[] => {
        const name = part.trim();
        const meant = meantBy(facts, name, namespaceOf(object.manifest));
        if (meant === undefined) return [];
        const message = `names a middleware in a form that Traefik does not know, got ${quote(name)}`;
        return [
          {
            object,
            path,
            message,
            expected,
            ...(meant === ""
              ? { fix: `write it as ${expected}` }
              : { suggestion: meant, fix: `did you mean ${quote(meant)}?` }),
          },
        ];
      });
    }),
};

/** The right form of a wrong name, empty when nobody can tell; undefined for a right name. */
function meantBy(facts: Facts, text: string, namespace: string): string | undefined {
  const [name = "", provider] = text.split("@");
  if (name === "") return undefined;
  if (provider !== undefined && provider !== middlewareProvider) {
    // kubernetes, kubernetes-crd, kubernetescrds; of the others only one begins so.
    return /^kube(?!rnetesgateway$)/.test(provider) ? `${name}@${middlewareProvider}` : undefined;
  }
  if (name.includes("/")) return `${name.replace("/", "-")}@${middlewareProvider}`;
  if (readingsOf(name).some((reading) => facts.find(kind, reading.namespace, reading.name) !== undefined))
    return provider === middlewareProvider ? undefined : `${name}@${middlewareProvider}`;
  const [other] = facts.catalog.namespacesWith(kind, name);
  if (other !== undefined) {
    const isOwn = facts.find(kind, namespace, name) !== undefined;
    return `${isOwn ? namespace : other}-${name}@${middlewareProvider}`;
  }
  // Without the Middleware nobody can tell whether the name holds a namespace.
  if (provider === middlewareProvider) return undefined;
  return name.startsWith(`${namespace}-`) ? `${name}@${middlewareProvider}` : "";
}
