import { expect, it } from "vitest";
import { scaleFor } from "./scale.ts";

it.each([
  [0, "60s", 20, 10],
  [12, "60s", 20, 10],
  [300, "150s", 20, 10],
  [1000, "500s", 50, 25],
])("is derived from %i applications", (applications, jitter, status, operation) => {
  expect(scaleFor(applications)).toEqual({
    cm: { "timeout.reconciliation.jitter": jitter },
    params: {
      "controller.status.processors": status,
      "controller.operation.processors": operation,
      "reposerver.parallelism.limit": 8,
    },
  });
});
