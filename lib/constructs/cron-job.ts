import * as k8s from "cdk8s-plus-28/lib/imports/k8s.js";
import { Construct } from "constructs";
import { type PodProps, podTemplate } from "./pod-template.ts";
import { workloadLabels } from "./workload-labels.ts";

/** What runs at which times. */
export interface CronJobProps extends PodProps {
  /** Five fields of cron: `0 3 * * *`. */
  readonly schedule: string;
  /** @default "Etc/UTC" */
  readonly timeZone?: string;
  /**
   * Seconds after which a run is ended and has failed.
   * @default 3600
   */
  readonly timeoutSeconds?: number;
  /**
   * How often a run that failed is tried again.
   * @default 2
   */
  readonly retries?: number;
}

/**
 * A CronJob named by the id, with limits and the `restricted` security context. Runs do not overlap, and one that could not start
 * within ten minutes is left out.
 */
export class CronJob extends Construct {
  constructor(scope: Construct, id: string, props: CronJobProps) {
    super(scope, id);
    const { schedule, timeZone = "Etc/UTC", timeoutSeconds = 3600, retries = 2, ...pod } = props;
    const { name, labels } = workloadLabels(this);

    new k8s.KubeCronJob(this, "CronJob", {
      metadata: { name, labels },
      spec: {
        schedule,
        timeZone,
        concurrencyPolicy: "Forbid",
        startingDeadlineSeconds: 600,
        jobTemplate: {
          spec: {
            backoffLimit: retries,
            activeDeadlineSeconds: timeoutSeconds,
            template: podTemplate(name, pod, { labels, restartPolicy: "Never" }),
          },
        },
      },
    });
  }
}
