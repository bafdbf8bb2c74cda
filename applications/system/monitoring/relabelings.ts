import * as z from "zod";

/** How Prometheus rewrites the labels of targets and samples. */
export const relabelings = z.array(
  z
    .strictObject({
      action: z.string(),
      sourceLabels: z.array(z.string()),
      separator: z.string(),
      regex: z.string(),
      targetLabel: z.string(),
      replacement: z.string(),
      modulus: z.int(),
    })
    .partial(),
);
