import { expect, test } from "vitest";
import { serviceProxyName } from "./service-proxy.ts";

test.each([
  [{ service: "prometheus", port: 9090 }, "prometheus:9090"],
  [{ service: "web", port: "http" }, "web:http"],
  [{ service: "web" }, "web"],
])("calls %j %s", (backend, name) => expect(serviceProxyName(backend)).toBe(name));
