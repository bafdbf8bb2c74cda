import { expect, test } from "vitest";
import { readingsOf } from "./traefik-middlewares.ts";

test("a dash may divide namespace and name, or stand in one of them", () => {
  expect(readingsOf("web-basic-auth")).toEqual([
    { namespace: "web", name: "basic-auth" },
    { namespace: "web-basic", name: "auth" },
  ]);
  expect(readingsOf("auth")).toEqual([]);
  expect(readingsOf("a-".repeat(200))).toEqual([]);
});
