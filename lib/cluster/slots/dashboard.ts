import * as z from "zod";
import type { Slot } from "../slot.ts";

const schema = z
  .discriminatedUnion("type", [
    z.strictObject({ type: z.literal("headlamp") }).describe("Headlamp."),
    z.strictObject({ type: z.literal("none") }).describe("No web view."),
  ])
  .prefault({ type: "headlamp" })
  .describe("Web view of the cluster.");

export const dashboard: Slot<"dashboard", typeof schema> = { schema, derive: () => ({}) };
