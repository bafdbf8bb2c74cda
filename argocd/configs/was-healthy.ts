import { emit } from "../../lib/yaml/emit.ts";
import { argocdNamespace } from "./destination.ts";

const name = "was-healthy";

/**
 * Has the notifications controller note on every Application that it was healthy once, which Argo CD itself keeps no record of:
 * its history says what was synced, not how it went on. What is told once for a value of `oncePer` stays in the annotation
 * `notified.notifications.argoproj.io` for good, below a key that begins with that value; the health of Applications reads it
 * there. Nobody needs to be told, so that the message goes to where it can always go: Argo CD's own health page.
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/notifications/triggers/#avoid-sending-same-notification-too-often
 */
export const wasHealthy = {
  notifiers: { [`service.webhook.${name}`]: emit({ url: `http://argocd-server.${argocdNamespace}.svc/healthz` }) },
  triggers: {
    // The kind is the same for all, and begins with a capital: before every other key.
    [`trigger.${name}`]: `- when: app.status?.health?.status in ['Healthy', 'Suspended'] and app.status?.sync?.status == 'Synced'
  oncePer: app.kind
  send: [${name}]
`,
  },
  templates: { [`template.${name}`]: emit({ webhook: { [name]: { method: "GET" } } }) },
  subscription: { recipients: [name], triggers: [name] },
};
