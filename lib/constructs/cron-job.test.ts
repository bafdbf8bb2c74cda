import { expect, test } from "vitest";
import { objectsOf } from "../testing.ts";
import { CronJob } from "./cron-job.ts";

const labels = {
  "app.kubernetes.io/name": "test-backup",
  "app.kubernetes.io/component": "backup",
  "app.kubernetes.io/part-of": "test",
};

test("runs at its times, one after the other, with an end", () => {
  const [job] = objectsOf((chart) => {
    new CronJob(chart, "backup", { image: "registry.example.com/backup:1.2.3", schedule: "0 3 * * *" });
  });
  expect(job).toMatchObject({
    apiVersion: "batch/v1",
    kind: "CronJob",
    metadata: { name: "test-backup", labels },
    spec: {
      schedule: "0 3 * * *",
      timeZone: "Etc/UTC",
      concurrencyPolicy: "Forbid",
      startingDeadlineSeconds: 600,
      jobTemplate: {
        spec: {
          backoffLimit: 2,
          activeDeadlineSeconds: 3600,
          template: {
            metadata: { labels },
            spec: {
              restartPolicy: "Never",
              automountServiceAccountToken: false,
              containers: [{ name: "test-backup" }],
            },
          },
        },
      },
    },
  });
});

test("takes what differs from the usual", () => {
  const [job] = objectsOf((chart) => {
    new CronJob(chart, "backup", {
      image: "registry.example.com/backup:1.2.3",
      schedule: "@daily",
      timeZone: "Europe/Vienna",
      timeoutSeconds: 60,
      retries: 0,
    });
  });
  expect(job).toMatchObject({
    spec: {
      schedule: "@daily",
      timeZone: "Europe/Vienna",
      jobTemplate: { spec: { backoffLimit: 0, activeDeadlineSeconds: 60 } },
    },
  });
});
