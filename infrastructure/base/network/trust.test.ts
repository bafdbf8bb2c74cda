import { expect, test } from "vitest";
import type { ClusterConfig } from "../../../lib/cluster/cluster.ts";
import { isManifest } from "../../../lib/kubernetes/manifest.ts";
import { createSchemas } from "../../../lib/kubernetes/schemas/schemas.ts";
import { readData } from "../../../lib/kubernetes/schemas/testing.ts";
import { myceliumDefinitions } from "../../../lib/mycelium/definitions/definitions.ts";
import { objectsOf } from "../../../lib/testing.ts";
import { myceliumNetwork } from "./testing.ts";
import { addTrust } from "./trust.ts";

type Trust = Extract<ClusterConfig["cni"], { type: "mycelium" }>["trust"];

const schemas = createSchemas(readData, myceliumDefinitions);
const spore = {
  publicKey: "a43d6d8aa0aded2c762f7df1fd4250591f5c7369d10dc277cb27e177bfd58d2d",
  trust: 50,
  reason: "Keeps our backups.",
};

function objectsFor(trust?: Trust): unknown[] {
  const objects = objectsOf((chart) => addTrust(chart, myceliumNetwork({ cni: { type: "mycelium", trust } })));
  for (const object of objects.filter(isManifest)) {
    expect(schemas.validate(object, { kubernetes: "1.36" })).toEqual([]);
  }
  return objects;
}

test("a policy that lets in nobody is there as well", () => {
  expect(objectsFor()).toMatchObject([
    { kind: "TrustPolicy", metadata: { name: "cluster" }, spec: { thresholds: {} } },
  ]);
});

test("makes objects of what the overlay says", () => {
  expect(
    objectsFor({
      thresholds: { pods: 50 },
      spores: { backup: spore },
      namespaces: { blog: { threshold: 60, ports: [{ port: 8080 }] }, wiki: { threshold: 50 } },
    }),
  ).toMatchObject([
    {
      kind: "TrustPolicy",
      spec: {
        thresholds: { pods: 50 },
        namespaces: [
          { namespace: "blog", threshold: 60, ports: [{ protocol: "TCP", port: 8080 }] },
          { namespace: "wiki", threshold: 50 },
        ],
      },
    },
    { kind: "SporeTrust", metadata: { name: "backup" }, spec: spore },
  ]);
});
