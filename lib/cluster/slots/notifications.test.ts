import { expect, test } from "vitest";
import { testCluster } from "../../testing.ts";
import type { ClusterConfig } from "../cluster.ts";
import { refusalsOf } from "../testing.ts";

const email = { type: "email", host: "a", from: "a@example.com", to: "b@example.com" } as const;

test.each<[string, ClusterConfig["notifications"]]>([
  ["e-mail", { ...email, port: 25, username: "cluster" }],
  ["Slack", { type: "slack", channel: "ops" }],
])("takes %s", (_, notifications) => {
  expect(testCluster({ notifications })).toMatchObject({ notifications });
});

test("completes the port of SMTP", () => {
  expect(testCluster({ notifications: email }).notifications).toEqual({ ...email, port: 587 });
});

test("fails with a port that does not exist", () => {
  expect(refusalsOf({ notifications: { ...email, port: 70_000 } })).toEqual([
    "notifications.port: is not valid, got 70000; write at most 65535",
  ]);
});
