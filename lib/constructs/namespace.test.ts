import { expect, test } from "vitest";
import { objectsOf } from "../testing.ts";
import { Namespace } from "./namespace.ts";

test("holds its pods to a level", () => {
  const made = objectsOf((chart) => {
    new Namespace(chart, "Namespace", { name: "whoami", podSecurity: "baseline" });
  });
  expect(made).toEqual([
    {
      apiVersion: "v1",
      kind: "Namespace",
      metadata: {
        name: "whoami",
        labels: {
          "pod-security.kubernetes.io/enforce": "baseline",
          "pod-security.kubernetes.io/audit": "baseline",
          "pod-security.kubernetes.io/warn": "baseline",
        },
      },
    },
  ]);
});
