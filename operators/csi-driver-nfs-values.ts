// Generated from the chart csi-driver-nfs 4.13.4 by k3s-gitops charts types csi-driver-nfs; do not edit.
import type { IAffinity, IResourceRequirements, IToleration } from "kubernetes-models/v1";
import type { ListOrMapping, Mapping } from "../lib/charts/values/value-types.ts";
import { valuesSchema } from "../lib/charts/values/values-schema.ts";

export interface CsiDriverNfsValues {
  readonly customLabels?: Mapping<string> | null;
  readonly image?: {
    readonly baseRepo?: string | null;
    readonly nfs?: Nfs | null;
    readonly csiProvisioner?: Nfs | null;
    readonly csiResizer?: Nfs | null;
    readonly csiSnapshotter?: Nfs | null;
    readonly livenessProbe?: Nfs | null;
    readonly nodeDriverRegistrar?: Nfs | null;
    readonly externalSnapshotter?: Nfs | null;
  } | null;
  readonly serviceAccount?: {
    readonly create?: boolean | null;
    readonly controller?: string | null;
    readonly node?: string | null;
  } | null;
  readonly rbac?: {
    readonly create?: boolean | null;
    readonly name?: string | null;
  } | null;
  readonly driver?: {
    readonly name?: string | null;
    readonly mountPermissions?: string | number | null;
  } | null;
  readonly feature?: {
    readonly enableFSGroupPolicy?: boolean | null;
    readonly enableInlineVolume?: boolean | null;
    readonly propagateHostMountOptions?: boolean | null;
  } | null;
  readonly kubeletDir?: string | null;
  readonly controller?: {
    readonly name?: string | null;
    readonly replicas?: string | number | null;
    readonly revisionHistoryLimit?: string | number | null;
    readonly strategyType?: string | null;
    readonly runOnMaster?: boolean | null;
    readonly runOnControlPlane?: boolean | null;
    readonly enableSnapshotter?: boolean | null;
    readonly useTarCommandInSnapshot?: boolean | null;
    readonly enableSnapshotCompression?: boolean | null;
    readonly livenessProbe?: {
      readonly healthPort?: string | number | null;
    } | null;
    readonly logLevel?: string | number | null;
    readonly workingMountDir?: string | null;
    readonly dnsPolicy?: string | null;
    readonly defaultOnDeletePolicy?: string | null;
    readonly affinity?: IAffinity | null;
    readonly nodeSelector?: Mapping<string> | null;
    readonly priorityClassName?: string | null;
    readonly tolerations?: readonly IToleration[] | null;
    readonly resources?: {
      readonly csiProvisioner?: CsiProvisioner | null;
      readonly csiResizer?: CsiProvisioner | null;
      readonly csiSnapshotter?: CsiProvisioner | null;
      readonly livenessProbe?: CsiProvisioner | null;
      readonly nfs?: CsiProvisioner | null;
    } | null;
  } | null;
  readonly nodeDriverRegistrar?: {
    readonly timeout?: string | number | null;
    readonly healthPort?: string | number | null;
    readonly livenessProbe?: {
      readonly enabled?: boolean | null;
      readonly initialDelaySeconds?: string | number | null;
      readonly timeoutSeconds?: string | number | null;
      readonly periodSeconds?: string | number | null;
      readonly failureThreshold?: string | number | null;
    } | null;
  } | null;
  readonly node?: {
    readonly name?: string | null;
    readonly dnsPolicy?: string | null;
    readonly revisionHistoryLimit?: string | number | null;
    readonly maxUnavailable?: string | number | null;
    readonly logLevel?: string | number | null;
    readonly livenessProbe?: {
      readonly healthPort?: string | number | null;
    } | null;
    readonly affinity?: IAffinity | null;
    readonly nodeSelector?: Mapping<string> | null;
    readonly priorityClassName?: string | null;
    readonly tolerations?: readonly IToleration[] | null;
    readonly resources?: {
      readonly livenessProbe?: CsiProvisioner | null;
      readonly nodeDriverRegistrar?: CsiProvisioner | null;
      readonly nfs?: CsiProvisioner | null;
    } | null;
  } | null;
  readonly externalSnapshotter?: {
    readonly enabled?: boolean | null;
    readonly name?: string | null;
    readonly priorityClassName?: string | null;
    readonly deletionPolicy?: string | null;
    readonly controller?: {
      readonly replicas?: string | number | null;
      readonly revisionHistoryLimit?: string | number | null;
    } | null;
    readonly resources?: IResourceRequirements | null;
    readonly customResourceDefinitions?: {
      readonly enabled?: boolean | null;
    } | null;
    readonly labels?: unknown;
    readonly annotations?: unknown;
    readonly enabledDistributedSnapshotting?: unknown;
  } | null;
  readonly volumeSnapshotClass?: {
    readonly create?: boolean | null;
    readonly name?: string | null;
    readonly deletionPolicy?: string | null;
  } | null;
  readonly imagePullSecrets?: readonly unknown[] | null;
  readonly storageClass?: {
    readonly create?: boolean | null;
    readonly name?: unknown;
    readonly annotations?: unknown;
    readonly parameters?: unknown;
    readonly reclaimPolicy?: unknown;
    readonly volumeBindingMode?: unknown;
    readonly mountOptions?: unknown;
  } | null;
  readonly nameOverride?: unknown;
  readonly storageClasses?: ListOrMapping<{
    readonly name?: unknown;
    readonly annotations?: unknown;
    readonly parameters?: unknown;
    readonly reclaimPolicy?: unknown;
    readonly volumeBindingMode?: unknown;
    readonly allowVolumeExpansion?: unknown;
    readonly mountOptions?: unknown;
  }> | null;
}

interface CsiProvisioner {
  readonly limits?: {
    readonly memory?: string | number | null;
    readonly [name: string]: unknown;
  } | null;
  readonly requests?: Requests | null;
  readonly [name: string]: unknown;
}

interface Nfs {
  readonly repository?: string | null;
  readonly tag?: string | null;
  readonly pullPolicy?: string | null;
}

interface Requests {
  readonly cpu?: string | number | null;
  readonly memory?: string | number | null;
  readonly [name: string]: unknown;
}

export const csiDriverNfsValues = valuesSchema<CsiDriverNfsValues>(`
  {"customLabels":{"*":"s"},"image":{"baseRepo":"s",
  "nfs csiProvisioner csiResizer csiSnapshotter livenessProbe nodeDriverRegistrar":{"repository tag pullPolicy":"s"},
  "externalSnapshotter":{"repository tag pullPolicy":"s"}},"serviceAccount":{"create":"b","controller node":"s"},
  "rbac":{"create":"b","name":"s"},"driver":{"name":"s","mountPermissions":"sn"},
  "feature":{"enableFSGroupPolicy enableInlineVolume propagateHostMountOptions":"b"},"kubeletDir":"s",
  "controller":{"name strategyType workingMountDir dnsPolicy defaultOnDeletePolicy priorityClassName":"s",
  "replicas revisionHistoryLimit logLevel":"sn",
  "runOnMaster runOnControlPlane enableSnapshotter useTarCommandInSnapshot":"b","enableSnapshotCompression":"b",
  "livenessProbe":{"healthPort":"sn"},"affinity":{"*":"*"},"nodeSelector":{"*":"s"},"tolerations":[{"*":"*"}],
  "resources":{"csiProvisioner csiResizer csiSnapshotter livenessProbe nfs":{"limits":{"memory":"sn","*":"*"},
  "requests":{"cpu memory":"sn","*":"*"},"*":"*"}}},"nodeDriverRegistrar":{"timeout healthPort":"sn",
  "livenessProbe":{"enabled":"b","initialDelaySeconds timeoutSeconds periodSeconds failureThreshold":"sn"}},
  "node":{"name dnsPolicy priorityClassName":"s","revisionHistoryLimit maxUnavailable logLevel":"sn",
  "livenessProbe":{"healthPort":"sn"},"affinity":{"*":"*"},"nodeSelector":{"*":"s"},"tolerations":[{"*":"*"}],
  "resources":{"livenessProbe nodeDriverRegistrar nfs":{"limits":{"memory":"sn","*":"*"},"requests":{"cpu memory":"sn",
  "*":"*"},"*":"*"}}},"externalSnapshotter":{"enabled":"b","name priorityClassName deletionPolicy":"s",
  "controller":{"replicas revisionHistoryLimit":"sn"},"resources":{"*":"*"},"customResourceDefinitions":{"enabled":"b"},
  "labels annotations enabledDistributedSnapshotting":"*"},"volumeSnapshotClass":{"create":"b",
  "name deletionPolicy":"s"},"imagePullSecrets":["*"],"storageClass":{"create":"b",
  "name annotations parameters reclaimPolicy volumeBindingMode mountOptions":"*"},"nameOverride":"*",
  "storageClasses":{"|":[[{"name annotations parameters reclaimPolicy volumeBindingMode allowVolumeExpansion":"*",
  "mountOptions":"*"}],{"*":{"name annotations parameters reclaimPolicy volumeBindingMode allowVolumeExpansion":"*",
  "mountOptions":"*"}}]}}
`);
