import { expect, test } from "vitest";
import { parseHttpRoute } from "./http-route.ts";

const metadata = { namespace: "web", name: "web" };

test("reads hosts, rules and gateways", () => {
  const spec = {
    parentRefs: [
      { name: "public", namespace: "ingress", sectionName: "https" },
      { name: "web", kind: "Service", group: "" },
    ],
    hostnames: ["web.example.org"],
    rules: [
      { matches: [{ path: { value: "/api" } }, { headers: [] }], backendRefs: [{ name: "api", port: 8080 }] },
      {
        backendRefs: [
          { name: "web", namespace: "other" },
          { name: "b", kind: "Bucket", group: "x.org" },
        ],
      },
    ],
  };
  const status = {
    parents: [
      { conditions: [{ type: "Accepted", status: "False" }] },
      { conditions: [{ type: "Accepted", status: "True" }] },
    ],
  };
  expect(parseHttpRoute({ metadata, spec, status })).toEqual({
    namespace: "web",
    name: "web",
    annotations: {},
    hosts: ["web.example.org"],
    rules: [
      { paths: ["/api", "/"], backends: [{ namespace: "web", service: "api", port: 8080 }] },
      { paths: ["/"], backends: [{ namespace: "other", service: "web" }] },
    ],
    parents: [{ namespace: "ingress", name: "public", section: "https" }],
    accepted: true,
  });
});

test("knows whether a gateway took it", () => {
  const of = (status: string) =>
    parseHttpRoute({ metadata, status: { parents: [{ conditions: [{ type: "Accepted", status }] }] } });
  expect([of("True")?.accepted, of("False")?.accepted, parseHttpRoute({ metadata })?.accepted]).toEqual([
    true,
    false,
    undefined,
  ]);
});
