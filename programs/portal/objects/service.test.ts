import { expect, test } from "vitest";
import { parseService } from "./service.ts";

const metadata = { namespace: "web", name: "web", annotations: { "portal.k3s-gitops/title": "Web" } };

test("reads a Service with pods", () => {
  const ports = [{ name: "http", port: 80 }, { port: 443 }, { name: "none" }];
  expect(parseService({ metadata, spec: { selector: { app: "web" }, ports } })).toEqual({
    namespace: "web",
    name: "web",
    annotations: { "portal.k3s-gitops/title": "Web" },
    selector: { app: "web" },
    ports: [{ name: "http", port: 80 }, { port: 443 }],
  });
});

test("reads a Service that is another name for a host", () => {
  const spec = { type: "ExternalName", externalName: "example.org", selector: {} };
  expect(parseService({ metadata, spec })).toEqual({
    namespace: "web",
    name: "web",
    annotations: { "portal.k3s-gitops/title": "Web" },
    ports: [],
    externalName: "example.org",
  });
});
