import type { RequiredSecret } from "../../lib/application/provides.ts";
import { askHidden, createSecret } from "../../lib/application/secret-command.ts";
import type { Cluster } from "../../lib/cluster/cluster.ts";
import { emit } from "../../lib/yaml/emit.ts";
import type { ArgoCdValues } from "../installation/argo-cd-values.ts";
import { argocdNamespace } from "./destination.ts";
import { wasHealthy } from "./was-healthy.ts";

/** Argo CD's notifications controller looks for its secrets there and nowhere else. */
const secretName = "argocd-notifications-secret";

type Notifications = ArgoCdValues["notifications"];

/**
 * What Argo CD tells whom: a sync that failed for good, and an Application that became Degraded. It also notes what was healthy.
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/
 */
export function notificationsOf({ name, notifications }: Pick<Cluster, "name" | "notifications">) {
  // A Secret of the chart's would be empty, and take the place of the one that a person makes.
  const secret = { create: false };
  const { notifiers, triggers, templates, subscription } = wasHealthy;
  if (notifications.type === "none") {
    return { secret, notifiers, triggers, templates, subscriptions: [subscription] } satisfies Notifications;
  }
  const [service, settings, recipient] =
    notifications.type === "email"
      ? ["email", emailOf(notifications), notifications.to]
      : ["slack", { token: "$slack-token" }, notifications.channel];
  return {
    secret,
    notifiers: { ...notifiers, [`service.${service}`]: emit(settings) },
    triggers: {
      ...triggers,
      // Its retries count as running, so this is the end of them.
      "trigger.on-sync-failed": `- when: app.status.operationState != nil and app.status.operationState.phase in ['Error', 'Failed']
  send: [app-sync-failed]
`,
      "trigger.on-health-degraded": `- when: app.status.health.status == 'Degraded'
  send: [app-health-degraded]
`,
    },
    templates: {
      ...templates,
      "template.app-sync-failed": emit({
        message: `Cluster ${name}: application {{.app.metadata.name}} could not be synced.
{{.app.status.operationState.message}}
{{.context.argocdUrl}}/applications/{{.app.metadata.name}}?operation=true
`,
        email: { subject: `[${name}] {{.app.metadata.name}} could not be synced` },
      }),
      "template.app-health-degraded": emit({
        message: `Cluster ${name}: application {{.app.metadata.name}} is degraded.
{{.context.argocdUrl}}/applications/{{.app.metadata.name}}
`,
        email: { subject: `[${name}] {{.app.metadata.name}} is degraded` },
      }),
    },
    subscriptions: [
      subscription,
      { recipients: [`${service}:${recipient}`], triggers: ["on-sync-failed", "on-health-degraded"] },
    ],
  } satisfies Notifications;
}

type Email = Extract<Cluster["notifications"], { type: "email" }>;

/** A name behind `$` is a key of the Secret. */
function emailOf({ host, port, from, username = from }: Email) {
  return { host, port, from, username, password: "$email-password" };
}

/** The Secret that the notifications are sent with. Argo CD itself runs without it. */
export function notificationSecrets({ notifications }: Pick<Cluster, "notifications">): RequiredSecret[] {
  switch (notifications.type) {
    case "none":
      return [];
    case "email":
      return [
        {
          name: secretName,
          keys: ["email-password"],
          purpose: `Argo CD sends its notifications through ${notifications.host} with it.`,
          create:
            askHidden("Password of the mail account") +
            createSecret(secretName, argocdNamespace, ["--from-file=email-password=/dev/stdin"]),
          optional: true,
        },
      ];
    case "slack":
      return [
        {
          name: secretName,
          keys: ["slack-token"],
          purpose: "Argo CD sends its notifications to Slack with it, as an app with the scope chat:write.",
          create:
            askHidden("Token of the Slack app") +
            createSecret(secretName, argocdNamespace, ["--from-file=slack-token=/dev/stdin"]),
          optional: true,
        },
      ];
  }
}
