import { everywhere } from "../../kubernetes/makes.ts";
import { longestQualifiedName } from "../../kubernetes/traefik-annotations.ts";
import type { Facts } from "../facts/facts.ts";
import type { CheckReference } from "../facts/references.ts";
import { missingObject } from "./missing.ts";

export const missingMiddleware = missingObject({
  id: "missing-middleware",
  kinds: ["traefik.io/Middleware", "traefik.io/MiddlewareTCP", "traefik.io/TraefikService"],
  title: "Every Middleware and TraefikService of a route exists",
  description: "Traefik drops a route whole when one of its middlewares is missing.",
  fix: "add it",
  exists: isQualifiedName,
});

/** Annotations write `<namespace>-<name>`, where both may hold dashes. A name alone is for another rule. */
function isQualifiedName({ namespace, name }: CheckReference, facts: Facts): boolean {
  if (namespace !== everywhere || name.length > longestQualifiedName) return false;
  if (facts.catalog.namespacesWith("traefik.io/Middleware", name).length > 0) return true;
  const parts = name.split("-");
  return parts.some(
    (_, cut) =>
      facts.knows("traefik.io/Middleware", parts.slice(0, cut).join("-"), parts.slice(cut).join("-")) !== false,
  );
}
