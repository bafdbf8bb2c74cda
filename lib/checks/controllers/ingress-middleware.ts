import { quote } from "../../errors.ts";
import { stringAt } from "../../kubernetes/manifest.ts";
import { namespaceOf } from "../../kubernetes/namespace.ts";
import { longestQualifiedName, middlewaresAnnotation } from "../../kubernetes/traefik-annotations.ts";
import type { Facts } from "../facts/facts.ts";
import type { Finding, Rule } from "../rule.ts";

const crd = "kubernetescrd";

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
        const expected = `<namespace>-<name>@${crd}`;
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
  if (provider !== undefined && provider !== crd) {
    // kubernetes, kubernetes-crd, kubernetescrds; of the others only one begins so.
    return /^kube(?!rnetesgateway$)/.test(provider) ? `${name}@${crd}` : undefined;
  }
  if (name.includes("/")) return `${name.replace("/", "-")}@${crd}`;
  if (isQualified(facts, name)) return provider === crd ? undefined : `${name}@${crd}`;
  const [other] = facts.catalog.namespacesWith(kind, name);
  if (other !== undefined) {
    const isOwn = facts.find(kind, namespace, name) !== undefined;
    return `${isOwn ? namespace : other}-${name}@${crd}`;
  }
  // Without the Middleware nobody can tell whether the name holds a namespace.
  if (provider === crd) return undefined;
  return name.startsWith(`${namespace}-`) ? `${name}@${crd}` : "";
}

const kind = "traefik.io/Middleware";

/** Whether a name is the namespace and the name of a Middleware that exists. */
function isQualified(facts: Facts, name: string): boolean {
  if (name.length > longestQualifiedName) return false;
  const parts = name.split("-");
  return parts.some(
    (_, cut) => facts.find(kind, parts.slice(0, cut).join("-"), parts.slice(cut).join("-")) !== undefined,
  );
}
