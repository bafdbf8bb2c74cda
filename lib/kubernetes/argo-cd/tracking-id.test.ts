import { expect, test } from "vitest";
import { parseTrackingId } from "./tracking-id.ts";

test("names an application and an object", () => {
  expect(parseTrackingId("whoami:apps/Deployment:whoami/web")).toEqual({
    application: "whoami",
    group: "apps",
    kind: "Deployment",
    namespace: "whoami",
    name: "web",
  });
});

test("of the core group, and with colons in the name", () => {
  expect(parseTrackingId("a:/Service:b/c")).toMatchObject({ group: "", kind: "Service" });
  expect(parseTrackingId("a:rbac.authorization.k8s.io/ClusterRole:b/system:c:d")).toMatchObject({ name: "system:c:d" });
});

test.each(["", "whoami", "a:Service:b/c", "a:/Service:c", ":/Service:b/c"])("is none: %j", (text) => {
  expect(parseTrackingId(text)).toBeUndefined();
});
