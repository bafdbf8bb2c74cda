import { expect, test } from "vitest";
import { parseEndpointSlice } from "./endpoint-slice.ts";

const metadata = { namespace: "web", name: "web-abc", labels: { "kubernetes.io/service-name": "web" } };

test("counts those that are ready, as which those count that do not say", () => {
  const endpoint = (ready?: boolean) => ({ addresses: ["10.42.0.7"], conditions: { ready } });
  const endpoints = [endpoint(true), endpoint(false), endpoint(), { addresses: ["10.42.0.8"] }, { addresses: [] }];
  expect(parseEndpointSlice({ metadata, ports: [{ name: "http", port: 8080 }, {}], endpoints })).toEqual({
    namespace: "web",
    name: "web-abc",
    service: "web",
    ports: [{ name: "http", port: 8080 }, {}],
    ready: 3,
  });
});

test("reads one without endpoints, and none that belongs to no Service", () => {
  expect(parseEndpointSlice({ metadata, endpoints: null })).toMatchObject({ ready: 0 });
  expect(parseEndpointSlice({ metadata: { ...metadata, labels: {} } })).toBeUndefined();
});
