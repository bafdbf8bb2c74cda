import { listAt, stringAt } from "../../kubernetes/manifest.ts";
import { havePort, portNamesOf } from "../../kubernetes/pods.ts";
import { offer } from "../facts/offer.ts";
import type { Rule } from "../rule.ts";

export const serviceTargetPort: Rule = {
  id: "service-target-port",
  family: "references",
  severity: "error",
  needs: "closed",
  title: "Every named target port of a Service is a port of its pods",
  description: "A Service whose target port has a name that its pods do not know has no endpoints for that port.",
  check: (facts) =>
    facts.ofKind("/Service").flatMap((object) => {
      const { manifest } = object;
      const targets = listAt(manifest, "spec", "ports").map((port) => stringAt(port, "targetPort"));
      if (targets.every((target) => target === undefined)) return [];
      const pods = facts.podsOf(object) ?? [];
      return targets.flatMap((target, index) => {
        if (target === undefined || pods.length === 0 || havePort(pods, target)) return [];
        return [
          {
            object,
            path: ["spec", "ports", index, "targetPort"],
            message: `names a port that the selected pods do not have, got ${JSON.stringify(target)}`,
            ...offer(facts.speller, target, portNamesOf(pods), "name the port in the container, or use its number"),
          },
        ];
      });
    }),
};
