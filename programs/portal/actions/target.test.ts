import { expect, test } from "vitest";
import { mayDo, pathOfTarget } from "./target.ts";

test("names are escaped, so that none leads elsewhere", () => {
  expect(pathOfTarget({ kind: "Pod", namespace: "..", name: "a/b?c" }, "eviction")).toBe(
    "/api/v1/namespaces/%2E%2E/pods/a%2Fb%3Fc/eviction",
  );
  expect(pathOfTarget({ kind: "Node", name: "a" })).toBe("/api/v1/nodes/a");
});

test("asks about one object, and what lies below it", () => {
  expect(mayDo("patch", { kind: "Deployment", namespace: "web", name: "a" }, "scale")).toEqual({
    verb: "patch",
    group: "apps",
    resource: "deployments",
    subresource: "scale",
    namespace: "web",
    name: "a",
  });
  expect(mayDo("patch", { kind: "Node", name: "a" })).toEqual({
    verb: "patch",
    group: "",
    resource: "nodes",
    name: "a",
  });
});

test("nothing can be done with other kinds", () => {
  expect(() => pathOfTarget({ kind: "Secret", namespace: "web", name: "a" })).toThrow(
    "nothing can be done with a Secret",
  );
});
