import { expect, test } from "vitest";
import { objectPath } from "./object-path.ts";

test.each([
  [{ kind: "Node", name: "one" }, "nodes/one"],
  [{ kind: "Pod", namespace: "web", name: "shop-1" }, "pods/web/shop-1"],
  [{ kind: "Application", namespace: "argocd", name: "web" }, "customresources/applications.argoproj.io/argocd/web"],
])("%o is at %s", (object, path) => {
  expect(objectPath(object)).toBe(path);
});

test("a kind without a page leads nowhere", () => {
  expect(objectPath({ kind: "Gateway", namespace: "web", name: "web" })).toBeUndefined();
  expect(objectPath({ kind: "constructor", name: "web" })).toBeUndefined();
});

test("a name leads nowhere else", () => {
  expect(objectPath({ kind: "Pod", namespace: "../..", name: "a?b#c" })).toBe("pods/..%2F../a%3Fb%23c");
});
