import type { RequiredSecret } from "../../lib/application/provides.ts";
import { ask, askHidden, createSecret } from "../../lib/application/secret-command.ts";
import type { Cluster } from "../../lib/cluster/cluster.ts";
import { systemNamespace } from "../../lib/k3s/built-ins.ts";

/**
 * The Secret that K3s itself reads, to copy snapshots to S3. No application has it; it is asked for with those that are needed first.
 * @see https://docs.k3s.io/cli/etcd-snapshot#s3-configuration-secret-support
 */
export function snapshotSecrets({ snapshotBucket }: Pick<Cluster, "snapshotBucket">): RequiredSecret[] {
  if (snapshotBucket === undefined) return [];
  const { secretName, endpoint, bucket, region, folder } = snapshotBucket;
  const create = createSecret(secretName, systemNamespace, [
    "--type=etcd.k3s.cattle.io/s3-config-secret",
    `--from-literal=etcd-s3-endpoint=${endpoint}`,
    `--from-literal=etcd-s3-bucket=${bucket}`,
    `--from-literal=etcd-s3-region=${region}`,
    `--from-literal=etcd-s3-folder=${folder}`,
    '--from-literal=etcd-s3-access-key="$ACCESS_KEY"',
    "--from-file=etcd-s3-secret-key=/dev/stdin",
  ]);
  return [
    {
      name: secretName,
      namespace: systemNamespace,
      keys: [
        "etcd-s3-endpoint",
        "etcd-s3-bucket",
        "etcd-s3-region",
        "etcd-s3-folder",
        "etcd-s3-access-key",
        "etcd-s3-secret-key",
      ],
      purpose: `K3s copies the snapshots of etcd to the bucket ${bucket} with it. Keep its keys outside of the cluster as well: a restore cannot read it.`,
      create: `${ask("Access key", "ACCESS_KEY")}${askHidden("Secret key")}${create}`,
    },
  ];
}
