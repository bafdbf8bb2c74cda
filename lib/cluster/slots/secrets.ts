import * as z from "zod";
import type { Slot } from "../slot.ts";

const schema = z
  .discriminatedUnion("type", [
    z
      .strictObject({ type: z.literal("sealed-secrets") })
      .describe("Encrypted in Git; only the cluster can decrypt them."),
  ])
  .prefault({ type: "sealed-secrets" })
  .describe("How Secrets reach the cluster without being readable in Git.");

export const secrets: Slot<"secrets", typeof schema> = { schema, derive: () => ({}) };
