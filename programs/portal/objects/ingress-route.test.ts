import { expect, test } from "vitest";
import { parseIngressRoute } from "./ingress-route.ts";

test("reads rules and the Services that they lead to", () => {
  const spec = {
    entryPoints: ["websecure"],
    routes: [
      {
        match: "Host(`web.example.org`)",
        services: [
          { name: "web", port: 80 },
          { name: "api", port: "http", namespace: "other" },
          { name: "dashboard@internal", kind: "TraefikService" },
        ],
      },
      { kind: "Rule" },
    ],
    tls: {},
  };
  expect(parseIngressRoute({ metadata: { namespace: "web", name: "web" }, spec })).toEqual({
    namespace: "web",
    name: "web",
    annotations: {},
    tls: true,
    entryPoints: ["websecure"],
    routes: [
      {
        match: "Host(`web.example.org`)",
        backends: [
          { namespace: "web", service: "web", port: 80 },
          { namespace: "other", service: "api", port: "http" },
        ],
      },
    ],
  });
});
