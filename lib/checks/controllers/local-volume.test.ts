import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import { check } from "../check.ts";
import { deployment, input, object, problemsOf } from "../testing.ts";
import { localVolume } from "./local-volume.ts";

const many = { accessModes: ["ReadWriteMany"] };
const claim = (spec: JsonObject) => object("v1", "PersistentVolumeClaim", "data", { spec });
const storageClass = (name: string, provisioner: string, isDefault = false) =>
  object("storage.k8s.io/v1", "StorageClass", name, {
    provisioner,
    metadata: { annotations: { "storageclass.kubernetes.io/is-default-class": String(isDefault) } },
  });
const refused =
  "is refused by storage class local-path, whose volumes lie on one node, got ReadWriteMany; ask for ReadWriteOnce, or name a class of shared storage";

describe("local-volume", () => {
  it("passes for claims of one node, of other classes, and of volumes that exist", () => {
    expect(problemsOf(localVolume, [claim({ accessModes: ["ReadWriteOnce"] })])).toEqual([]);
    expect(problemsOf(localVolume, [claim({ ...many, storageClassName: "nfs" })])).toEqual([]);
    expect(problemsOf(localVolume, [claim({ ...many, storageClassName: "" })])).toEqual([]);
    expect(problemsOf(localVolume, [claim({ ...many, volumeName: "shared" })])).toEqual([]);
    expect(problemsOf(localVolume, [claim(many), storageClass("nfs", "nfs.csi.k8s.io", true)])).toEqual([]);
    const own = storageClass("local-path", "nfs.csi.k8s.io");
    expect(problemsOf(localVolume, [claim({ ...many, storageClassName: "local-path" }), own])).toEqual([]);
    const volume = object("v1", "PersistentVolume", "shared", { spec: { storageClassName: "local-path" } });
    expect(problemsOf(localVolume, [claim({ ...many, storageClassName: "local-path" }), volume])).toEqual([]);
  });

  it("passes where the nodes share a file system", () => {
    const settings = object("v1", "ConfigMap", "local-path-config", {
      data: { "config.json": '{ "sharedFileSystemPath": "/shared" }' },
    });
    expect(problemsOf(localVolume, [claim(many), settings])).toEqual([]);
  });

  it("fails for claims of several nodes, wherever they stand", () => {
    expect(problemsOf(localVolume, [claim({ ...many, storageClassName: "local-path" })])).toEqual([
      `PersistentVolumeClaim/data spec.accessModes: ${refused}`,
    ]);
    const templates = object("apps/v1", "StatefulSet", "web", {
      spec: { volumeClaimTemplates: [{ spec: { ...many, storageClassName: "local-path" } }] },
    });
    expect(problemsOf(localVolume, [templates])).toEqual([
      `StatefulSet/web spec.volumeClaimTemplates[0].spec.accessModes: ${refused}`,
    ]);
    const ephemeral = { volumeClaimTemplate: { spec: { ...many, storageClassName: "local-path" } } };
    expect(problemsOf(localVolume, [deployment("web", { volumes: [{ name: "tmp", ephemeral }] })])).toEqual([
      `Deployment/web spec.template.spec.volumes[0].ephemeral.volumeClaimTemplate.spec.accessModes: ${refused}`,
    ]);
    const fast = [claim({ ...many, storageClassName: "fast" }), storageClass("fast", "rancher.io/local-path")];
    expect(problemsOf(localVolume, fast)).toHaveLength(1);
  });

  it("fails for a claim that selects volumes", () => {
    const selector = { matchLabels: { disk: "a" } };
    expect(problemsOf(localVolume, [claim({ accessModes: ["ReadWriteOnce"], selector })])).toEqual([
      'PersistentVolumeClaim/data spec.selector: is refused by storage class local-path, which makes a volume of its own for each claim; remove it, or set storageClassName to "" for a volume that exists',
    ]);
  });

  it("warns where the default class may be set elsewhere", () => {
    const severities = (spec: JsonObject) =>
      check(input([claim(spec)], { closed: false }), [localVolume]).map(({ severity }) => severity);
    expect(severities(many)).toEqual(["warning"]);
    expect(severities({ ...many, storageClassName: "local-path" })).toEqual(["error"]);
  });
});
