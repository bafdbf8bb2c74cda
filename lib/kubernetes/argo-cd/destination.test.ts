import { expect, test } from "vitest";
import { describeDestination } from "./destination.ts";

test.each([
  [{ namespace: "web", name: "in-cluster" }, "namespace web of in-cluster"],
  [{ server: "https://kubernetes.default.svc" }, "https://kubernetes.default.svc"],
  [{ namespace: "web" }, "namespace web of any cluster"],
])("%j is %s", (destination, text) => {
  expect(describeDestination(destination, "any cluster")).toBe(text);
});
