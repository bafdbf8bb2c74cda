import { expect, test } from "vitest";
import { testCluster } from "../../testing.ts";
import type { ClusterConfig } from "../cluster.ts";
import { refusalsOf } from "../testing.ts";

const email = { type: "email", host: "a", from: "a@example.com", to: "b@example.com" } as const;

test.each<[string, ClusterConfig["notifications"]]>([
  ["e-mail", { ...email, port: 25, username: "cluster" }],
  ["a channel of Slack", { type: "slack", channel: "ops_büro-2" }],
  ["a channel of Slack by its ID", { type: "slack", channel: "C0123ABCD" }],
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

test.each<[string, object, string]>([
  [
    "a Slack channel as people write it",
    { type: "slack", channel: "#ops" },
    'notifications.channel: is not a Slack channel, got "#ops"; did you mean "ops"?',
  ],
  [
    "a Slack channel in capitals",
    { type: "slack", channel: " Ops" },
    'notifications.channel: is not a Slack channel, got " Ops"; did you mean "ops"?',
  ],
  [
    "a Slack channel with blanks",
    { type: "slack", channel: "the ops" },
    'notifications.channel: is not a Slack channel, got "the ops"; write its name without #, like "ops", or its ID',
  ],
  [
    "an SMTP server with its port",
    { ...email, host: "smtp.example.com:587" },
    'notifications.host: is not a host, got "smtp.example.com:587"; did you mean "smtp.example.com"?',
  ],
  [
    "a sender with a name",
    { ...email, from: "Argo CD <a@example.com>" },
    'notifications.from: is not valid, got "Argo CD <a@example.com>"; write an address like "admin@example.com"',
  ],
])("fails with %s", (_, notifications, message) => {
  expect(refusalsOf({ notifications })).toEqual([message]);
});
