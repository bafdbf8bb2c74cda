import type { Finding, Rule } from "../rule.ts";
import { Claims, describeRival } from "./claims.ts";
import { type Router, routersOf } from "./routers.ts";

export const sameHostAndPath: Rule = {
  id: "same-host-and-path",
  family: "collisions",
  severity: "error",
  title: "No two routes answer the same host and path",
  description:
    "Of two routes with the same host and path the ingress controller takes one, and which one can change at any time.",
  check: (facts) => {
    const claims = new Claims<Router>(compete);
    return routersOf(facts).flatMap((router): Finding[] => {
      const { object, path, controller, host, match } = router;
      const rival = claims.take(`${controller} ${host} ${match}`, router);
      if (rival === undefined) return [];
      const address = `${host === "" ? "every host" : host} ${match.replace(/^prefix /, "")}`;
      const message = `has the same host and path as ${describeRival(rival, object)}, got ${address}`;
      return [{ object, path, message, fix: "change the host or path of one" }];
    });
  },
};

function compete(a: Router, b: Router): boolean {
  if (a.tls !== undefined && b.tls !== undefined && a.tls !== b.tls) return false;
  if (a.priority !== b.priority) return false;
  const { entryPoints: others } = b;
  return a.entryPoints === undefined || others === undefined || a.entryPoints.some((point) => others.includes(point));
}
