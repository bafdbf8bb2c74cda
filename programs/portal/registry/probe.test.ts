import { expect, test } from "vitest";
import { probeAt, probePath } from "./probe.ts";
import { web } from "./testing.ts";

test.each(["/", "/healthz", "/api/v1/health", "/.well-known/health", "/a..b"])("asks for %s", (path) => {
  expect(probePath(path)).toBe(path);
});

test.each([
  undefined,
  "",
  "healthz",
  "https://example.com",
  "/../../secrets",
  "/..",
  "/a/./b",
  "/%2e%2e/secrets",
  "/a\\b",
  "/a b",
  "/a#b",
  "/a?delete=all",
  "/\n",
  `/${"a".repeat(300)}`,
])("does not ask for %j", (path) => {
  expect(probePath(path)).toBeUndefined();
});

test("asks the first Service that has a port and is where whoever says it is", () => {
  const elsewhere = { ...web, namespace: "other" };
  const backends = [elsewhere, { namespace: "shop", service: "any" }, web];
  expect(probeAt("/up", backends, "shop")).toEqual({ ...web, path: "/up" });
  expect(probeAt("/up", backends, undefined)).toEqual({ ...elsewhere, path: "/up" });
  expect(probeAt("/up", backends.slice(0, 2), "shop")).toBeUndefined();
  expect(probeAt(undefined, backends, "shop")).toBeUndefined();
});
