import { everywhere } from "../../kubernetes/makes.ts";
import { readingsOf } from "../../kubernetes/traefik-middlewares.ts";
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

/** Annotations write `<namespace>-<name>`. A name alone is for another rule. */
function isQualifiedName({ namespace, name }: CheckReference, facts: Facts): boolean {
  const kind = "traefik.io/Middleware";
  if (namespace !== everywhere) return false;
  if (facts.catalog.namespacesWith(kind, name).length > 0) return true;
  return readingsOf(name).some((reading) => facts.knows(kind, reading.namespace, reading.name) !== false);
}
