import { expect, test } from "vitest";
import { testCluster } from "../../../lib/testing.ts";
import { alertmanagerOf, alertSecrets } from "./alertmanager.ts";

const silent = testCluster();
const email = testCluster({
  notifications: { type: "email", host: "smtp.example.com", from: "argocd@example.com", to: "admin@example.com" },
});
const slack = testCluster({ notifications: { type: "slack", channel: "ops" } });
const title = `[test] {{ .CommonLabels.alertname }} {{ if eq .Status "firing" }}({{ .CommonLabels.severity }}){{ else }}is over{{ end }}`;

test("tells nobody, and needs no Secret, where there is nobody to tell", () => {
  expect(alertmanagerOf(silent)).toEqual({ alertmanagerSpec: { resources: expect.any(Object) } });
  expect(alertSecrets(silent)).toEqual([]);
});

test("sends what is urgent soon and often, and signs of life never", () => {
  expect(alertmanagerOf(email)).toMatchObject({
    config: {
      route: {
        receiver: "people",
        group_by: ["alertname", "namespace"],
        group_wait: "30s",
        group_interval: "5m",
        repeat_interval: "12h",
        routes: [
          { receiver: "null", matchers: ['alertname =~ "Watchdog|InfoInhibitor"'] },
          { receiver: "null", matchers: ['severity =~ "info|none"'] },
          { receiver: "people", matchers: ['severity = "critical"'], group_wait: "10s", repeat_interval: "2h" },
        ],
      },
    },
    alertmanagerSpec: { secrets: ["alertmanager-notifications"] },
  });
});

test("sends an email, with a password from a file", () => {
  expect(alertmanagerOf(email)).toMatchObject({
    config: {
      receivers: [
        { name: "null" },
        {
          name: "people",
          email_configs: [
            {
              to: "admin@example.com",
              from: "argocd@example.com",
              smarthost: "smtp.example.com:587",
              auth_username: "argocd@example.com",
              auth_password_file: "/etc/alertmanager/secrets/alertmanager-notifications/email-password",
              headers: { Subject: title },
              send_resolved: true,
            },
          ],
        },
      ],
    },
  });
});

test("writes to a Slack channel, with a token from a file", () => {
  expect(alertmanagerOf(slack)).toMatchObject({
    config: {
      receivers: [
        { name: "null" },
        {
          name: "people",
          slack_configs: [
            {
              api_url: "https://slack.com/api/chat.postMessage",
              http_config: {
                authorization: {
                  credentials_file: "/etc/alertmanager/secrets/alertmanager-notifications/slack-token",
                },
              },
              channel: "ops",
              title,
              text: "{{ range .Alerts }}{{ .Annotations.summary }}\n{{ .Annotations.description }}\n\n{{ end }}",
              send_resolved: true,
            },
          ],
        },
      ],
    },
  });
});

test.each([
  ["email", email, "email-password", "smtp.example.com", "Password of the mail account"],
  ["Slack", slack, "slack-token", "Slack, as an app with the scope chat:write", "Token of the Slack app"],
])("asks for the secret of %s", (_, cluster, key, account, prompt) => {
  expect(alertSecrets(cluster)).toEqual([
    {
      name: "alertmanager-notifications",
      keys: [key],
      purpose: `Alertmanager sends alerts through ${account} with it, and waits for it.`,
      create: `printf '${prompt}: ' && read -rs SECRET && echo && printf %s "$SECRET" | kubectl create secret generic alertmanager-notifications --namespace=monitoring \\
  --from-file=${key}=/dev/stdin`,
    },
  ]);
});
