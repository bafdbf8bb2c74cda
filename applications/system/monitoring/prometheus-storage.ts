import type { IPersistentVolumeClaimSpec } from "kubernetes-models/v1";

const mebibytes = { Mi: 1, Gi: 1024, Ti: 1024 * 1024 };

/** How much Prometheus keeps, and the volume for it, of the default storage class. */
export function prometheusStorage({ retention, storage }: { readonly retention: string; readonly storage: string }) {
  const spec: IPersistentVolumeClaimSpec = { accessModes: ["ReadWriteOnce"], resources: { requests: { storage } } };
  return { retention, retentionSize: retentionSize(storage), storageSpec: { volumeClaimTemplate: { spec } } };
}

/**
 * The size at which the oldest metrics go: 85 % of the volume, because the newest are written beside them. Some storage classes
 * hold nobody to the size of a volume; this does. A megabyte of Prometheus has 1024 * 1024 bytes.
 */
function retentionSize(storage: string): string {
  const unit = Object.entries(mebibytes).find(([suffix]) => storage.endsWith(suffix));
  if (unit === undefined) throw new Error(`no quantity in Mi, Gi or Ti: ${storage}`);
  return `${Math.floor(Number.parseInt(storage, 10) * unit[1] * 0.85)}MB`;
}
