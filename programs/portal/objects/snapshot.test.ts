import { expect, test } from "vitest";
import { parseEtcdSnapshot, parseVolumeSnapshot } from "./snapshot.ts";

test("reads a snapshot of etcd on a server, its copy in S3, and one that failed", () => {
  const metadata = { name: "local-etcd-snapshot-one-1790000000-abc", creationTimestamp: "2026-11-28T00:00:09Z" };
  const spec = {
    snapshotName: "etcd-snapshot-one-1790000000",
    nodeName: "one",
    location: "file:///var/lib/rancher/k3s",
  };
  const status = { size: "12345678", creationTime: "2026-11-28T00:00:05Z", readyToUse: true };
  const snapshot = {
    of: "etcd",
    name: "etcd-snapshot-one-1790000000",
    place: "one",
    created: "2026-11-28T00:00:05Z",
    size: 12_345_678,
    ready: true,
  };
  expect(parseEtcdSnapshot({ metadata, spec, status })).toEqual(snapshot);
  expect(parseEtcdSnapshot({ metadata, spec: { ...spec, s3: {} }, status })).toEqual({ ...snapshot, place: "s3" });
  const error = { time: "2026-11-28T00:00:07Z", message: "no space left on device" };
  expect(parseEtcdSnapshot({ metadata, spec, status: { readyToUse: false, error } })).toEqual({
    of: "etcd",
    name: "etcd-snapshot-one-1790000000",
    place: "one",
    created: "2026-11-28T00:00:07Z",
    ready: false,
    message: "no space left on device",
  });
});

test("reads a snapshot of a volume", () => {
  const metadata = { namespace: "web", name: "nightly", creationTimestamp: "2026-11-28T00:00:00Z" };
  const spec = { source: { persistentVolumeClaimName: "data" } };
  expect(parseVolumeSnapshot({ metadata, spec, status: { readyToUse: true, restoreSize: "1Gi" } })).toEqual({
    of: "volume",
    namespace: "web",
    name: "nightly",
    place: "data",
    created: "2026-11-28T00:00:00Z",
    size: 2 ** 30,
    ready: true,
  });
  expect(parseVolumeSnapshot({ metadata, spec })).toMatchObject({ ready: false });
});
