import * as z from "zod";
import { checkedText, host, word } from "../../checked-text.ts";
import { quote } from "../../errors.ts";
import type { Slot } from "../slot.ts";

/** @see https://docs.slack.dev/reference/methods/chat.postMessage/ */
const channel = checkedText(isChannel, "is not a Slack channel", (value) => {
  const name = value.trim().replace(/^#/, "").toLowerCase();
  return isChannel(name) ? `did you mean ${quote(name)}?` : 'write its name without #, like "ops", or its ID';
});

/** A name, or an ID. */
function isChannel(text: string): boolean {
  return /^[\p{Ll}\p{Lo}\p{M}\p{N}_-]{1,80}$/u.test(text) || /^[CDGU][A-Z0-9]{8,}$/.test(text);
}

const schema = z
  .discriminatedUnion("type", [
    z.strictObject({ type: z.literal("none") }).describe("Nobody is told."),
    z
      .strictObject({
        type: z.literal("email"),
        host: host.describe("SMTP server."),
        port: z.int().min(1).max(65_535).default(587).describe("Port of the SMTP server."),
        from: z.email().describe("Sender."),
        to: z.email().describe("Recipient."),
        username: word.optional().describe("User name at the server. Default: the sender."),
      })
      .describe("The password comes from a Secret."),
    z
      .strictObject({
        type: z.literal("slack"),
        channel: channel.describe("Name of the channel without #, or its ID."),
      })
      .describe("The token of the Slack app comes from a Secret."),
  ])
  .prefault({ type: "none" })
  .describe("Who is told of failed syncs and of alerts.");

export const notifications: Slot<"notifications", typeof schema> = { schema, derive: () => ({}) };
