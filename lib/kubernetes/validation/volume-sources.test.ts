import { expect, it } from "vitest";
import type { JsonObject } from "../manifest.ts";
import { pod, problemsOf } from "./testing.ts";

const volume = (source: JsonObject) => problemsOf(pod({ volumes: [{ name: "data", ...source }] }));
const at = "spec.volumes[0]";

it("names that every object of JavaScript has are no sources, and no kinds of disks, that it knows", () => {
  const azureDisk = { diskName: "a", diskURI: "b", kind: "constructor" };
  expect(volume({ valueOf: {}, constructor: {}, azureDisk })).toEqual([]);
});

it.each<JsonObject>([
  { nfs: { server: "nas", path: "/export" } },
  { iscsi: { targetPortal: "10.0.0.1:3260", iqn: "iqn.2001-04.com.example:disk", lun: 0 } },
  {
    iscsi: {
      targetPortal: "10.0.0.1:3260",
      iqn: "eui.0123456789abcdef",
      chapAuthSession: true,
      secretRef: { name: "a" },
    },
  },
  { fc: { targetWWNs: ["500a0982991b8dc5"], lun: 2 } },
  { fc: { wwids: ["a"] } },
  { csi: { driver: "Example.com", nodePublishSecretRef: { name: "a" } } },
  { azureDisk: { diskName: "a", diskURI: "/subscriptions/a", kind: "Managed" } },
  { flexVolume: { driver: "example.com/a", options: { "example.com/b": "c" } } },
  { image: { reference: "example.com/model:1" } },
])("takes %j", (source) => {
  expect(volume(source)).toEqual([]);
});

it.each<[JsonObject, string[]]>([
  [
    { nfs: { server: "", path: "export" } },
    ["nfs.server: must not be empty", "nfs.path: must be an absolute path, got export"],
  ],
  [
    { iscsi: { targetPortal: "a", iqn: "disk", lun: 256, chapAuthDiscovery: true } },
    [
      'iscsi.iqn: must be a name such as iqn.2001-04.com.example:disk, got "disk"',
      "iscsi.lun: must be from 0 to 255, got 256",
      "iscsi.secretRef: is missing",
    ],
  ],
  [{ fc: {} }, ["fc: must have exactly one of targetWWNs, wwids"]],
  [{ fc: { targetWWNs: ["a"] } }, ["fc.lun: is missing"]],
  [{ fc: { targetWWNs: ["a"], lun: -1 } }, ["fc.lun: must be from 0 to 255, got -1"]],
  [{ csi: { driver: "a_b" } }, ['csi.driver: must be a DNS name of at most 63 characters, got "a_b"']],
  [
    { azureDisk: { diskName: "a", diskURI: "/subscriptions/a" } },
    ["azureDisk.diskURI: must be an HTTPS address, got /subscriptions/a"],
  ],
  [
    { flexVolume: { driver: "a", options: { "kubernetes.io/a": "b" } } },
    ['flexVolume.options["kubernetes.io/a"]: must not be in a domain of Kubernetes'],
  ],
  [
    { gcePersistentDisk: { pdName: "a", partition: 256 } },
    ["gcePersistentDisk.partition: must be from 0 to 255, got 256"],
  ],
  [{ cinder: { volumeID: "a", secretRef: {} } }, ["cinder.secretRef.name: must not be empty"]],
  [{ image: {} }, ["image.reference: must not be empty"]],
])("refuses %j", (source, problems) => {
  expect(volume(source)).toEqual(problems.map((problem) => `${at}.${problem}`));
});

it("warns of kinds that are gone, and still judges them", () => {
  expect(volume({ rbd: { monitors: ["a"], image: "b" } })).toEqual([`warning ${at}.rbd: has no effect since 1.31`]);
  expect(volume({ quobyte: { registry: "a", volume: "b", tenant: "x".repeat(65) } })).toEqual([
    `warning ${at}.quobyte: has no effect since 1.25`,
    `${at}.quobyte.tenant: must have at most 64 characters`,
    `${at}.quobyte.registry: must be a list of host:port, got a`,
  ]);
  expect(volume({ flocker: { datasetName: "a/b", datasetUUID: "c" } })).toEqual([
    `warning ${at}.flocker: has no effect since 1.25`,
    `${at}.flocker.datasetName: must not contain /`,
    `${at}.flocker: must have exactly one of datasetName, datasetUUID`,
  ]);
});
