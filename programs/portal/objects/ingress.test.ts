import { expect, test } from "vitest";
import { parseIngress } from "./ingress.ts";

const metadata = { namespace: "web", name: "web" };
const backend = (name: string, port: object) => ({ service: { name, port } });

test("reads hosts, paths and what they lead to", () => {
  const spec = {
    tls: [{ hosts: ["web.example.org"], secretName: "web-tls" }],
    rules: [
      {
        host: "web.example.org",
        http: {
          paths: [
            { path: "/", backend: backend("web", { number: 80 }) },
            { path: "/api", backend: backend("api", { name: "http" }) },
            { path: "/files", backend: { resource: { kind: "Bucket", name: "files" } } },
          ],
        },
      },
      { http: { paths: [{ backend: backend("any", {}) }] } },
    ],
  };
  expect(parseIngress({ metadata, spec })).toEqual({
    namespace: "web",
    name: "web",
    annotations: {},
    tlsHosts: ["web.example.org"],
    tls: true,
    rules: [
      {
        host: "web.example.org",
        paths: [
          { path: "/", backend: { namespace: "web", service: "web", port: 80 } },
          { path: "/api", backend: { namespace: "web", service: "api", port: "http" } },
          { path: "/files" },
        ],
      },
      { paths: [{ path: "/", backend: { namespace: "web", service: "any" } }] },
    ],
  });
});

test("leads what no rule names to the default", () => {
  const defaultBackend = backend("web", { number: 80 });
  const paths = [{ path: "/", backend: { namespace: "web", service: "web", port: 80 } }];
  expect(parseIngress({ metadata, spec: { defaultBackend } })?.rules).toEqual([{ paths }]);
  expect(parseIngress({ metadata, spec: { defaultBackend, rules: [{ host: "a" }] } })?.rules).toEqual([
    { host: "a", paths },
  ]);
  expect(parseIngress({ metadata, spec: { rules: [{ host: "a" }] } })?.rules).toEqual([{ host: "a", paths: [] }]);
  expect(parseIngress({ metadata })?.rules).toEqual([]);
});
