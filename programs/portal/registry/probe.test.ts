import { expect, test } from "vitest";
import { probeOf, probePath } from "./probe.ts";
import { tile, web } from "./testing.ts";

test.each(["/", "/healthz", "/api/v1/health?full=1", "/.well-known/health", "/a..b"])("asks for %s", (path) => {
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
  "/\n",
  `/${"a".repeat(300)}`,
])("does not ask for %j", (path) => {
  expect(probePath(path)).toBeUndefined();
});

test("asks the first Service behind a tile that has a port", () => {
  const backends = [{ namespace: "shop", service: "any" }, web];
  expect(probeOf(tile({ probe: "/healthz", backends }))).toEqual({ ...web, path: "/healthz" });
  expect(probeOf(tile({ probe: "/healthz", backends: backends.slice(0, 1) }))).toBeUndefined();
  expect(probeOf(tile({ probe: "/healthz", backends: [] }))).toBeUndefined();
  expect(probeOf(tile())).toBeUndefined();
});
