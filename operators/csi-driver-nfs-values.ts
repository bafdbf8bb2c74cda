import type { IAffinity, IResourceRequirements, IToleration } from "kubernetes-models/v1";
import * as z from "zod";

const texts = z.record(z.string(), z.string());
const resources = z.custom<IResourceRequirements>();

const image = z.strictObject({ repository: z.string(), tag: z.string(), pullPolicy: z.string() }).partial();

/** What the controller and the pod on each node both have. */
const component = {
  name: z.string(),
  dnsPolicy: z.string(),
  logLevel: z.int(),
  revisionHistoryLimit: z.int().min(0),
  livenessProbe: z.strictObject({ healthPort: z.int().describe("On the network of the node.") }),
  affinity: z.custom<IAffinity>(),
  nodeSelector: texts,
  priorityClassName: z.string(),
  tolerations: z.array(z.custom<IToleration>()),
};

/** Values of the chart csi-driver-nfs 4.13. */
export const csiDriverNfsValues = z
  .strictObject({
    customLabels: texts,
    image: z
      .strictObject({
        baseRepo: z.string(),
        nfs: image,
        csiProvisioner: image,
        csiResizer: image,
        csiSnapshotter: image,
        livenessProbe: image,
        nodeDriverRegistrar: image,
        externalSnapshotter: image,
      })
      .partial(),
    driver: z
      .strictObject({ name: z.string(), mountPermissions: z.int().describe("chmod after mounting; 0 for none.") })
      .partial(),
    feature: z
      .strictObject({
        enableFSGroupPolicy: z.boolean(),
        enableInlineVolume: z.boolean(),
        propagateHostMountOptions: z.boolean(),
      })
      .partial(),
    kubeletDir: z.string(),
    controller: z
      .strictObject({
        ...component,
        replicas: z.int().min(1).describe("They share ports of the node, so that each needs one of its own."),
        strategyType: z.enum(["Recreate", "RollingUpdate"]),
        runOnControlPlane: z.boolean(),
        enableSnapshotter: z.boolean().describe("Needs the definitions of VolumeSnapshot."),
        useTarCommandInSnapshot: z.boolean(),
        enableSnapshotCompression: z.boolean(),
        workingMountDir: z.string(),
        defaultOnDeletePolicy: z.enum(["delete", "retain"]),
        resources: z
          .strictObject({
            csiProvisioner: resources,
            csiResizer: resources,
            csiSnapshotter: resources,
            livenessProbe: resources,
            nfs: resources,
          })
          .partial(),
      })
      .partial(),
    node: z
      .strictObject({
        ...component,
        maxUnavailable: z.union([z.int(), z.string()]),
        resources: z
          .strictObject({ livenessProbe: resources, nodeDriverRegistrar: resources, nfs: resources })
          .partial(),
      })
      .partial(),
    externalSnapshotter: z
      .strictObject({ enabled: z.boolean(), customResourceDefinitions: z.strictObject({ enabled: z.boolean() }) })
      .partial(),
    volumeSnapshotClass: z
      .strictObject({ create: z.boolean(), name: z.string(), deletionPolicy: z.enum(["Delete", "Retain"]) })
      .partial(),
  })
  .partial();

export type CsiDriverNfsValues = z.input<typeof csiDriverNfsValues>;
