import { describe, expect, it } from "vitest";
import { testCluster } from "../../lib/testing.ts";
import { notificationSecrets, notificationsOf } from "./notifications.ts";

const silent = testCluster();
const email = testCluster({
  notifications: { type: "email", host: "smtp.example.com", from: "argocd@example.com", to: "admin@example.com" },
});
const slack = testCluster({ notifications: { type: "slack", channel: "ops" } });
const triggers = ["on-sync-failed", "on-health-degraded"];

describe("notificationsOf", () => {
  it("tells nobody, and notes what was healthy", () => {
    expect(notificationsOf(silent)).toEqual({
      secret: { create: false },
      notifiers: { "service.webhook.was-healthy": "url: http://argocd-server.argocd.svc/healthz\n" },
      triggers: {
        "trigger.was-healthy": `- when: app.status?.health?.status in ['Healthy', 'Suspended'] and app.status?.sync?.status == 'Synced'
  oncePer: app.kind
  send: [was-healthy]
`,
      },
      templates: { "template.was-healthy": "webhook:\n  was-healthy:\n    method: GET\n" },
      subscriptions: [{ recipients: ["was-healthy"], triggers: ["was-healthy"] }],
    });
  });

  it("sends an email, with what the Secret holds", () => {
    expect(notificationsOf(email)).toMatchObject({
      secret: { create: false },
      notifiers: {
        "service.email": `from: argocd@example.com
host: smtp.example.com
password: $email-password
port: 587
username: argocd@example.com
`,
      },
      subscriptions: [
        { recipients: ["was-healthy"], triggers: ["was-healthy"] },
        { recipients: ["email:admin@example.com"], triggers },
      ],
    });
  });

  it("writes to a Slack channel", () => {
    expect(notificationsOf(slack)).toMatchObject({
      notifiers: { "service.slack": "token: $slack-token\n" },
      subscriptions: [
        { recipients: ["was-healthy"], triggers: ["was-healthy"] },
        { recipients: ["slack:ops"], triggers },
      ],
    });
  });

  it("has a template for every trigger, and every trigger that somebody has subscribed to", () => {
    expect(notificationsOf(slack)).toMatchObject({
      triggers: {
        "trigger.on-sync-failed": expect.stringContaining("send: [app-sync-failed]"),
        "trigger.on-health-degraded": expect.stringContaining("send: [app-health-degraded]"),
      },
      templates: {
        "template.app-sync-failed": expect.stringContaining("Cluster test: application {{.app.metadata.name}}"),
        "template.app-health-degraded": expect.stringContaining("Cluster test: application {{.app.metadata.name}}"),
      },
    });
  });
});

describe("notificationSecrets", () => {
  it("needs none for nobody", () => {
    expect(notificationSecrets(silent)).toEqual([]);
  });

  it("asks for the account of the mail server", () => {
    expect(notificationSecrets(email)).toEqual([
      {
        name: "argocd-notifications-secret",
        keys: ["email-password"],
        purpose: "Argo CD sends its notifications through smtp.example.com with it.",
        create: `printf 'Password of the mail account: ' && read -rs SECRET && echo && printf %s "$SECRET" | kubectl create secret generic argocd-notifications-secret --namespace=argocd \\
  --from-file=email-password=/dev/stdin`,
        optional: true,
      },
    ]);
  });

  it("asks for the token of the Slack app", () => {
    expect(notificationSecrets(slack)).toEqual([
      {
        name: "argocd-notifications-secret",
        keys: ["slack-token"],
        purpose: "Argo CD sends its notifications to Slack with it, as an app with the scope chat:write.",
        create: `printf 'Token of the Slack app: ' && read -rs SECRET && echo && printf %s "$SECRET" | kubectl create secret generic argocd-notifications-secret --namespace=argocd \\
  --from-file=slack-token=/dev/stdin`,
        optional: true,
      },
    ]);
  });
});
