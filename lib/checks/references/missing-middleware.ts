import { everywhere } from "../../kubernetes/makes.ts";
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

/** A namespace, a dash and a name. */
const longestName = 63 + 1 + 253;

/** Annotations write `<namespace>-<name>`, where both may hold dashes. */
function isQualifiedName({ namespace, name }: CheckReference, facts: Facts): boolean {
  if (namespace !== everywhere || name.length > longestName) return false;
  const parts = name.split("-");
  return parts.some(
    (_, cut) =>
      facts.knows("traefik.io/Middleware", parts.slice(0, cut).join("-"), parts.slice(cut).join("-")) !== false,
  );
}
