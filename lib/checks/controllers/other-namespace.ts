import { kindIn } from "../../kubernetes/kinds.ts";
import { everywhere } from "../../kubernetes/makes.ts";
import { apiGroupOf, listAt, objectAt, stringAt, textOf } from "../../kubernetes/manifest.ts";
import { namesNamespace, namespaceOf } from "../../kubernetes/namespace.ts";
import { describeRef } from "../../kubernetes/object-ref.ts";
import type { Path } from "../../kubernetes/path.ts";
import { middlewareProvider } from "../../kubernetes/traefik-middlewares.ts";
import type { Facts } from "../facts/facts.ts";
import type { CheckObject } from "../input.ts";
import type { Finding, Rule } from "../rule.ts";
import { traefikAllows } from "./traefik-settings.ts";

/** What Traefik's own objects name. */
const kinds = ["/Service", "traefik.io/Middleware", "traefik.io/MiddlewareTCP", "traefik.io/TraefikService"] as const;

export const otherNamespace: Rule = {
  id: "other-namespace",
  family: "controllers",
  severity: "error",
  title: "No object of Traefik's reaches into another namespace",
  description:
    "Traefik drops a route whole that names a Service, Middleware or TLSOption of another namespace, unless providers.kubernetesCRD.allowCrossNamespace is on.",
  check: (facts) => {
    const found = [...kinds.flatMap((kind) => named(facts, kind)), ...qualified(facts), ...tlsOptions(facts)];
    return found.length === 0 || traefikAllows(facts, "allowCrossNamespace", "kubernetesCRD") ? [] : found;
  },
};

function named(facts: Facts, kind: string): Finding[] {
  return facts.referencesTo(kind).flatMap(({ from, path, namespace, name }) => {
    if (
      !isOfTraefik(from) ||
      !namesNamespace(from.manifest) ||
      namespace === everywhere ||
      namespace === namespaceOf(from.manifest)
    )
      return [];
    const at = [...path.slice(0, -1), "namespace"];
    return [finding(facts, from, at, describeRef({ kind: kindIn(kind), namespace, name }))];
  });
}

/** `<namespace>-<name>@kubernetescrd`, which is taken for a try to reach around the namespace, even one's own. */
function qualified(facts: Facts): Finding[] {
  return facts.ofKind("traefik.io/IngressRoute", "traefik.io/IngressRouteTCP").flatMap((object) =>
    listAt(object.manifest, "spec", "routes").flatMap((route, index) =>
      listAt(route, "middlewares").flatMap((middleware, position) => {
        const name = stringAt(middleware, "name") ?? "";
        if (!name.endsWith(`@${middlewareProvider}`)) return [];
        const path = ["spec", "routes", index, "middlewares", position, "name"];
        return [
          {
            ...finding(facts, object, path, `Middleware ${name}`),
            fix: "name it without @kubernetescrd, and its namespace beside it",
          },
        ];
      }),
    ),
  );
}

function tlsOptions(facts: Facts): Finding[] {
  return facts.ofKind("traefik.io/IngressRoute", "traefik.io/IngressRouteTCP").flatMap((object) => {
    const path = ["spec", "tls", "options"];
    const { name = "", namespace } = objectAt(object.manifest, ...path);
    if (typeof namespace !== "string" || !namesNamespace(object.manifest) || namespace === namespaceOf(object.manifest))
      return [];
    if (textOf(name).includes("@")) return [];
    return [finding(facts, object, [...path, "namespace"], `TLSOption ${namespace}/${textOf(name)}`)];
  });
}

function finding(facts: Facts, object: CheckObject, path: Path, what: string): Finding {
  return {
    object,
    path,
    message: `names ${what}, and Traefik takes nothing of another namespace`,
    fix: "move one of them, or set providers.kubernetesCRD.allowCrossNamespace of Traefik to true",
    // Its settings may lie elsewhere.
    ...(!facts.closed && { severity: "warning" }),
  };
}

function isOfTraefik({ manifest }: CheckObject): boolean {
  return apiGroupOf(manifest.apiVersion) === "traefik.io";
}
