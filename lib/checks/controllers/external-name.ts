import { stringAt } from "../../kubernetes/manifest.ts";
import { describeObject } from "../../kubernetes/object-ref.ts";
import { valueFor } from "../../value-for.ts";
import type { Finding, Rule } from "../rule.ts";
import { traefikProviderOf } from "./traefik-ingress.ts";
import { traefikAllows } from "./traefik-settings.ts";

export const externalName: Rule = {
  id: "external-name",
  family: "controllers",
  severity: "error",
  title: "No route of Traefik's leads to a Service of type ExternalName",
  description:
    "Traefik drops a route to a Service that only stands for another name, unless allowExternalNameServices of its provider is on: through it anybody who can write Services reaches any host.",
  check: (facts) => {
    const allowed = new Map<string, boolean>();
    return facts.referencesTo("/Service").flatMap(({ from, path, namespace, name }): Finding[] => {
      const service = facts.find("/Service", namespace, name);
      if (service === undefined || stringAt(service.manifest, "spec", "type") !== "ExternalName") return [];
      const provider = traefikProviderOf(facts, from);
      if (provider === undefined) return [];
      if (valueFor(allowed, provider, () => traefikAllows(facts, "allowExternalNameServices", provider))) return [];
      return [
        {
          object: from,
          path,
          message: `names ${describeObject(service.manifest)}, which is of type ExternalName, and Traefik takes none`,
          fix: `put the route beside what it leads to, or set providers.${provider}.allowExternalNameServices of Traefik to true`,
          ...(!facts.closed && { severity: "warning" }),
        },
      ];
    });
  },
};
