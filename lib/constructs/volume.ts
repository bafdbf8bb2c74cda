import * as k8s from "cdk8s-plus-28/lib/imports/k8s.js";

/** What a volume holds. */
export type VolumeSource =
  /** Files that are gone with the pod. */
  | {
      readonly emptyDir: {
        /** How much they may be, as a Kubernetes quantity; a pod that writes more is evicted. */
        readonly sizeLimit: string;
        /**
         * `Memory` counts against the memory of the container.
         * @default - the disk of the node
         */
        readonly medium?: "Memory";
      };
    }
  /** The PersistentVolumeClaim of that name. */
  | { readonly claim: string }
  /** A file for each key of the ConfigMap of that name. */
  | { readonly configMap: string }
  /** A file for each key of the Secret of that name. */
  | { readonly secret: string };

/** A volume and where the container sees it. */
export type Volume = VolumeSource & {
  /** Absolute path in the container. */
  readonly mountPath: string;
  /**
   * Path inside the volume.
   * @default - its root
   */
  readonly subPath?: string;
  /** @default false */
  readonly readOnly?: boolean;
};

/** The volume of a pod. */
export function volumeOf(name: string, volume: VolumeSource): k8s.Volume {
  if ("claim" in volume) return { name, persistentVolumeClaim: { claimName: volume.claim } };
  if ("configMap" in volume) return { name, configMap: { name: volume.configMap } };
  // The group of the volume may read it: the process, and nobody else.
  if ("secret" in volume) return { name, secret: { secretName: volume.secret, defaultMode: 0o440 } };
  const { sizeLimit, medium } = volume.emptyDir;
  return { name, emptyDir: { sizeLimit: k8s.Quantity.fromString(sizeLimit), ...(medium && { medium }) } };
}

/** Where a container sees the volume of that name. */
export function mountOf(name: string, { mountPath, subPath, readOnly }: Volume): k8s.VolumeMount {
  return { name, mountPath, ...(subPath !== undefined && { subPath }), ...(readOnly === true && { readOnly }) };
}
