import * as k8s from "cdk8s-plus-28/lib/imports/k8s.js";
import { Construct } from "constructs";
import { workloadLabels } from "./workload-labels.ts";

/** What a volume is like. */
export interface PersistentVolumeClaimProps {
  /** As a Kubernetes quantity. It can grow, where the class allows it. */
  readonly size: string;
  /** @default - the cluster's default class */
  readonly storageClass?: string;
  /** @default "ReadWriteOnce" */
  readonly accessMode?: "ReadWriteOnce" | "ReadOnlyMany" | "ReadWriteMany" | "ReadWriteOncePod";
}

/** A PersistentVolumeClaim named by the id, for pods that share a volume or keep one. */
export class PersistentVolumeClaim extends Construct {
  /** Name that pods claim it by. */
  readonly name: string;

  constructor(
    scope: Construct,
    id: string,
    { size, storageClass, accessMode = "ReadWriteOnce" }: PersistentVolumeClaimProps,
  ) {
    super(scope, id);
    const { name, labels } = workloadLabels(this);
    this.name = name;
    new k8s.KubePersistentVolumeClaim(this, "PersistentVolumeClaim", {
      metadata: { name, labels },
      spec: {
        accessModes: [accessMode],
        ...(storageClass !== undefined && { storageClassName: storageClass }),
        resources: { requests: { storage: k8s.Quantity.fromString(size) } },
      },
    });
  }
}
