import * as z from "zod";

const quantity = z.string().regex(/^[1-9]\d*(Mi|Gi|Ti)$/);
const email = z.email();

/** An SMTP server; user name and password come from a Secret. */
const smtp = {
  host: z.string().min(1).describe("SMTP server."),
  port: z.int().min(1).max(65_535).default(587),
  from: email.describe("Sender."),
  to: email.describe("Recipient."),
};

export const certificatesSlot = z.discriminatedUnion("type", [
  z
    .strictObject({ type: z.literal("self-signed") })
    .describe("A certificate authority of the cluster's own: works everywhere, browsers warn."),
  z
    .strictObject({
      type: z.literal("acme"),
      email: email.describe("Contact of the ACME account."),
      server: z.enum(["production", "staging"]).default("production").describe("Which of Let's Encrypt's servers."),
    })
    .describe("Let's Encrypt by HTTP-01: the routes' hosts must be reachable from the Internet on port 80."),
  z
    .strictObject({
      type: z.literal("ca"),
      secretName: z
        .string()
        .min(1)
        .default("cluster-ca")
        .describe("TLS Secret in namespace cert-manager with the authority's certificate and key."),
    })
    .describe("An authority of your own."),
]);

export const monitoringSlot = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("prometheus"),
    retention: z
      .string()
      .regex(/^\d+(h|d|w)$/)
      .default("15d")
      .describe("How long metrics are kept."),
    storage: quantity.default("20Gi").describe("Volume for the metrics."),
  }),
  z.strictObject({ type: z.literal("none") }),
]);

export const dashboardSlot = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("headlamp") }),
  z.strictObject({ type: z.literal("none") }),
]);

export const notificationsSlot = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("none") }),
  z.strictObject({ type: z.literal("email"), ...smtp }),
  z.strictObject({
    type: z.literal("slack"),
    channel: z.string().min(1).describe("Channel, without #."),
  }),
]);
