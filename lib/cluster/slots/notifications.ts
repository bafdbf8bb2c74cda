import * as z from "zod";
import type { Slot } from "../slot.ts";

const schema = z
  .discriminatedUnion("type", [
    z.strictObject({ type: z.literal("none") }),
    z
      .strictObject({
        type: z.literal("email"),
        host: z.string().min(1).describe("SMTP server."),
        port: z.int().min(1).max(65_535).default(587),
        from: z.email().describe("Sender."),
        to: z.email().describe("Recipient."),
        username: z.string().min(1).optional().describe("User name at the server. Default: the sender."),
      })
      .describe("The password comes from a Secret."),
    z.strictObject({
      type: z.literal("slack"),
      channel: z.string().min(1).describe("Channel, without #."),
    }),
  ])
  .prefault({ type: "none" })
  .describe("Who is told of failed syncs and of alerts.");

export const notifications: Slot<"notifications", typeof schema> = { schema, derive: () => ({}) };
