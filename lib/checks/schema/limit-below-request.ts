import { objectAt } from "../../kubernetes/manifest.ts";
import { parseQuantity } from "../../kubernetes/quantity.ts";
import type { Finding, Rule } from "../rule.ts";

export const limitBelowRequest: Rule = {
  id: "limit-below-request",
  family: "schema",
  severity: "error",
  title: "No container asks for more than its limit",
  description: "The API server refuses a container whose request is larger than its limit.",
  check: (facts) =>
    facts.pods.flatMap(({ object, containers }) =>
      containers.flatMap(({ name, path, value }) => {
        const requests = objectAt(value, "resources", "requests");
        const limits = objectAt(value, "resources", "limits");
        return Object.keys(requests).flatMap((resource): Finding[] => {
          const [request, limit] = [parseQuantity(requests[resource]), parseQuantity(limits[resource])];
          if (request === undefined || limit === undefined || request <= limit) return [];
          return [
            {
              object,
              path: [...path, "resources", "requests", resource],
              message: `is more than the limit of container ${name}, got ${requests[resource]}`,
              expected: `at most ${limits[resource]}`,
              fix: "raise the limit or lower the request",
            },
          ];
        });
      }),
    ),
};
