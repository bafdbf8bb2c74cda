import * as z from "zod";
import { checkedText } from "../../checked-text.ts";
import { type Problem, quote } from "../../errors.ts";
import type { Filled, Slot } from "../slot.ts";

const time = checkedText(
  (value) => /^([01]\d|2[0-3]):[0-5]\d$/.test(value),
  "is not a time of day",
  'write hours and minutes, like "02:00"',
);

const timeZone = checkedText(
  (value) => /^(UTC|[A-Z][A-Za-z_]+(\/[A-Z][\w+-]+){1,2})$/.test(value),
  "is not a time zone",
  'write its name, like "Europe/Vienna" or "UTC"',
);

const days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

const schema = z
  .discriminatedUnion("type", [
    z
      .strictObject({ type: z.literal("manual") })
      .describe("A person installs the declared K3s on each node, by the same commands as the first time."),
    z
      .strictObject({
        type: z.literal("automatic"),
        window: z
          .strictObject({
            days: z
              .array(z.enum(days))
              .min(1)
              .default([...days])
              .describe("Days on which an upgrade may begin."),
            startTime: time.describe("From when on."),
            endTime: time.describe("Until when, on the same day. What has begun is ended."),
            timeZone: timeZone.default("UTC").describe("Where these times are."),
          })
          .optional()
          .describe("When upgrades may begin. Default: as soon as Argo CD syncs them."),
        drain: z
          .boolean()
          .default(true)
          .describe("Whether pods move to other nodes before a node is upgraded, where there is another one for them."),
      })
      .describe(
        "The declared K3s is rolled out by system-upgrade-controller: nodes with a release of their own first, then servers one after the other, then agents.",
      ),
  ])
  .prefault({ type: "manual" })
  .describe("How running nodes get another K3s.");

export const upgrades: Slot<"upgrades", typeof schema> = {
  schema,
  check: ({ upgrades }) => (upgrades.type === "automatic" ? windowOf(upgrades.window) : []),
  derive: () => ({}),
};

type Window = Extract<Filled<"upgrades", typeof schema>["upgrades"], { type: "automatic" }>["window"];

function windowOf(window: Window): Problem[] {
  if (window === undefined || window.startTime < window.endTime) return [];
  const fix = "write a later one: a window lies within one day";
  return [
    { where: "upgrades.window.endTime", what: `is not after ${window.startTime}`, got: quote(window.endTime), fix },
  ];
}
