import { expect, test } from "vitest";
import { accessOf } from "./access.ts";

test("a pod is told where the API is", () => {
  expect(accessOf({ KUBERNETES_SERVICE_HOST: "127.0.0.1", KUBERNETES_SERVICE_PORT: "6444" })).toEqual({
    host: "127.0.0.1",
    port: 6444,
    folder: "/var/run/secrets/kubernetes.io/serviceaccount",
  });
});

test.each([
  [{}, "KUBERNETES_SERVICE_HOST: names no API server; run it in a pod, or set it"],
  [
    { KUBERNETES_SERVICE_HOST: "a", KUBERNETES_SERVICE_PORT: "70000" },
    'KUBERNETES_SERVICE_PORT: is no port, got "70000"; write a number up to 65535',
  ],
])("refuses %j", (environment, message) => {
  expect(() => accessOf(environment)).toThrow(new Error(message));
});
