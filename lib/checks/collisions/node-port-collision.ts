import { listAt, stringAt, valueAt } from "../../kubernetes/manifest.ts";
import type { Finding, Rule } from "../rule.ts";
import { Claims, describeRival } from "./claims.ts";

export const nodePortCollision: Rule = {
  id: "node-port-collision",
  family: "collisions",
  severity: "error",
  title: "No two Services have the same node port",
  description: "A node port belongs to one Service of the cluster; the API server refuses the second.",
  check: (facts) => {
    const claims = new Claims();
    return facts.ofKind("/Service").flatMap((object) =>
      listAt(object.manifest, "spec", "ports").flatMap((port, index): Finding[] => {
        const nodePort = valueAt(port, "nodePort");
        if (typeof nodePort !== "number" || nodePort === 0) return [];
        const protocol = stringAt(port, "protocol") ?? "TCP";
        const path = ["spec", "ports", index, "nodePort"];
        const rival = claims.take(`${nodePort} ${protocol}`, { object, path });
        if (rival === undefined) return [];
        const message = `is also the ${protocol} node port of ${describeRival(rival, object)}, got ${nodePort}`;
        return [{ object, path, message, fix: "choose another, or leave it out to get a free one" }];
      }),
    );
  },
};
