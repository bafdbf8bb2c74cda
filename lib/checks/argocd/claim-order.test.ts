import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import { testCluster } from "../../testing.ts";
import { deployment, object, problemsOf, rendered } from "../testing.ts";
import { claimOrder } from "./claim-order.ts";
import { synced } from "./testing.ts";

const wave = (value: string) => ({ annotations: { "argocd.argoproj.io/sync-wave": value } });
const claim = (spec: JsonObject = {}, inWave = "-1", by = "web") =>
  synced(object("v1", "PersistentVolumeClaim", "data", { metadata: wave(inWave), spec }), by);
const server = deployment("web", { volumes: [{ name: "data", persistentVolumeClaim: { claimName: "data" } }] });
const inWave = (value: string) => synced({ ...server, metadata: { ...server.metadata, ...wave(value) } });
const storageClass = (volumeBindingMode: string) =>
  object("storage.k8s.io/v1", "StorageClass", "fast", { volumeBindingMode });

describe("claim-order", () => {
  it("passes for one wave, for a later claim, and for one consumer in time", () => {
    expect(problemsOf(claimOrder, [claim({}, "0"), inWave("0")])).toEqual([]);
    expect(problemsOf(claimOrder, [claim({}, "1"), inWave("0")])).toEqual([]);
    expect(problemsOf(claimOrder, [claim(), inWave("5"), inWave("-1")])).toEqual([]);
  });

  it("passes for classes that bind at once, and for volumes that exist", () => {
    expect(
      problemsOf(claimOrder, [claim({ storageClassName: "fast" }), inWave("0"), storageClass("Immediate")]),
    ).toEqual([]);
    expect(problemsOf(claimOrder, [claim({ storageClassName: "nfs" }), inWave("0")])).toEqual([]);
    expect(problemsOf(claimOrder, [claim({ volumeName: "disk" }), inWave("0")])).toEqual([]);
  });

  it("fails for an earlier wave", () => {
    const problem =
      "PersistentVolumeClaim/data metadata.annotations: is synced in wave -1, but Deployment web/web, which binds it, in wave 0; sync both in one wave";
    expect(problemsOf(claimOrder, [claim(), inWave("0")])).toEqual([problem]);
    const waiting = [claim({ storageClassName: "fast" }), inWave("0"), storageClass("WaitForFirstConsumer")];
    expect(problemsOf(claimOrder, waiting)).toEqual([problem]);
  });

  it("fails for an earlier phase", () => {
    const hook = { annotations: { "argocd.argoproj.io/hook": "PostSync" } };
    const job = synced({ ...server, metadata: { ...server.metadata, ...hook } });
    expect(problemsOf(claimOrder, [claim({}, "0"), job])).toEqual([
      "PersistentVolumeClaim/data metadata.annotations: is synced in wave 0, but Deployment web/web, which binds it, in PostSync wave 0; sync both in one wave",
    ]);
  });

  it("fails for an earlier Application", () => {
    const options = { cluster: testCluster(), applications: [rendered("storage", {}, 1), rendered("web", {}, 2)] };
    expect(problemsOf(claimOrder, [claim({}, "0", "storage"), inWave("0")], options)).toEqual([
      "PersistentVolumeClaim/data metadata.annotations: is synced in wave 1 of the applications, but Deployment web/web, which binds it, in wave 2; sync both in one wave",
    ]);
  });
});
