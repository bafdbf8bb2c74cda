import { expect, it } from "vitest";
import type { ClusterConfig } from "../../lib/cluster/cluster.ts";
import { testCluster } from "../../lib/testing.ts";
import { snapshotSecrets } from "./snapshots.ts";

const secretsOf = (backup: ClusterConfig["backup"]) =>
  snapshotSecrets(testCluster({ datastore: { type: "etcd" }, backup }));

it("asks for nothing where snapshots stay on the servers", () => {
  expect(secretsOf({ type: "scheduled" })).toEqual([]);
  expect(secretsOf({ type: "none" })).toEqual([]);
});

it("asks for the keys of the bucket, and says all else that K3s has to know of it", () => {
  expect(secretsOf({ type: "scheduled", s3: { endpoint: "nas.example.com:9000", bucket: "k3s" } })).toEqual([
    {
      name: "etcd-s3",
      namespace: "kube-system",
      keys: [
        "etcd-s3-endpoint",
        "etcd-s3-bucket",
        "etcd-s3-region",
        "etcd-s3-folder",
        "etcd-s3-access-key",
        "etcd-s3-secret-key",
      ],
      purpose:
        "K3s copies the snapshots of etcd to the bucket k3s with it. Keep its keys outside of the cluster as well: a restore cannot read it.",
      create: `printf 'Access key: ' && read -r ACCESS_KEY && printf 'Secret key: ' && read -rs SECRET && echo && printf %s "$SECRET" | kubectl create secret generic etcd-s3 --namespace=kube-system \\
  --type=etcd.k3s.cattle.io/s3-config-secret \\
  --from-literal=etcd-s3-endpoint=nas.example.com:9000 \\
  --from-literal=etcd-s3-bucket=k3s \\
  --from-literal=etcd-s3-region=us-east-1 \\
  --from-literal=etcd-s3-folder=test \\
  --from-literal=etcd-s3-access-key="$ACCESS_KEY" \\
  --from-file=etcd-s3-secret-key=/dev/stdin`,
    },
  ]);
});
