import type { RequiredSecret } from "../../../lib/application/provides.ts";
import { askHidden, createSecret } from "../../../lib/application/secret-command.ts";
import type { Cluster } from "../../../lib/cluster/cluster.ts";
import type { KubePrometheusStackValues } from "./kube-prometheus-stack-values.ts";

const secretName = "alertmanager-notifications";
/** Where the operator mounts it. */
const secretFolder = `/etc/alertmanager/secrets/${secretName}`;

const summaries = "{{ range .Alerts }}{{ .Annotations.summary }}\n{{ .Annotations.description }}\n\n{{ end }}";

const resources = { requests: { cpu: "10m", memory: "32Mi" }, limits: { memory: "128Mi" } };

/**
 * Whom Alertmanager tells of alerts. With nobody to tell, the chart's own configuration remains, by which every alert ends at a
 * receiver that does nothing.
 * @see https://prometheus.io/docs/alerting/latest/configuration/
 */
export function alertmanagerOf({
  name,
  notifications,
}: Pick<Cluster, "name" | "notifications">): KubePrometheusStackValues["alertmanager"] {
  if (notifications.type === "none") return { alertmanagerSpec: { resources } };
  const title = `[${name}] {{ .CommonLabels.alertname }} {{ if eq .Status "firing" }}({{ .CommonLabels.severity }}){{ else }}is over{{ end }}`;
  return {
    config: {
      route: {
        receiver: "people",
        group_by: ["alertname", "namespace"],
        group_wait: "30s",
        group_interval: "5m",
        repeat_interval: "12h",
        routes: [
          // Watchdog always fires, as a sign of life; InfoInhibitor only silences others.
          { receiver: "null", matchers: ['alertname =~ "Watchdog|InfoInhibitor"'] },
          // They explain other alerts, and are to be looked at in Grafana.
          { receiver: "null", matchers: ['severity =~ "info|none"'] },
          { receiver: "people", matchers: ['severity = "critical"'], group_wait: "10s", repeat_interval: "2h" },
        ],
      },
      receivers: [{ name: "null" }, { name: "people", ...receiverOf(notifications, title) }],
    },
    alertmanagerSpec: { resources, secrets: [secretName] },
  };
}

type Channel = Exclude<Cluster["notifications"], { type: "none" }>;

function receiverOf(channel: Channel, title: string) {
  switch (channel.type) {
    case "email": {
      const { host, port, from, to, username = from } = channel;
      const auth = { auth_username: username, auth_password_file: `${secretFolder}/email-password` };
      const headers = { Subject: title };
      return { email_configs: [{ to, from, smarthost: `${host}:${port}`, ...auth, headers, send_resolved: true }] };
    }
    case "slack": {
      const authorization = { credentials_file: `${secretFolder}/slack-token` };
      return {
        slack_configs: [
          {
            // With the token of an app, which may write to any channel, and not with the address of a webhook.
            api_url: "https://slack.com/api/chat.postMessage",
            http_config: { authorization },
            channel: channel.channel,
            title,
            text: summaries,
            send_resolved: true,
          },
        ],
      };
    }
  }
}

/** The Secret that alerts are sent with. Alertmanager does not start without it. */
export function alertSecrets({ notifications }: Pick<Cluster, "notifications">): RequiredSecret[] {
  if (notifications.type === "none") return [];
  const [key, account, prompt] =
    notifications.type === "email"
      ? ["email-password", notifications.host, "Password of the mail account"]
      : ["slack-token", "Slack, as an app with the scope chat:write", "Token of the Slack app"];
  return [
    {
      name: secretName,
      keys: [key],
      purpose: `Alertmanager sends alerts through ${account} with it, and waits for it.`,
      create: askHidden(prompt) + createSecret(secretName, "monitoring", [`--from-file=${key}=/dev/stdin`]),
    },
  ];
}
