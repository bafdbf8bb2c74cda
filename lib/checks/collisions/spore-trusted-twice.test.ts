import { expect, it } from "vitest";
import { testCluster } from "../../testing.ts";
import { object, problemsOf } from "../testing.ts";
import { sporeTrustedTwice } from "./spore-trusted-twice.ts";

const [own, other, third] = [
  "a43d6d8aa0aded2c762f7df1fd4250591f5c7369d10dc277cb27e177bfd58d2d",
  "580d7b39c8132933f18e89453c065afc4564946931f246a4f4141fefde77a67f",
  "81b02c75038380a0def6577a06593b28da113700ecd3e63224f0bf2bd48b740b",
];
const cluster = testCluster({
  cni: { type: "mycelium" },
  network: { ipv6: {} },
  nodes: { alpha: { role: "server", address: "192.168.1.10", ipv6: "559:72bd:e517:1bc6:b35:e7d9:83be:675a" } },
});
const spore = (name: string, publicKey: string) => ({
  ...object("mycelium.k3s-gitops/v1alpha1", "SporeTrust", name, { spec: { publicKey, trust: 1, reason: "A friend." } }),
  metadata: { name },
});

it("spore-trusted-twice passes for different spores, and for what is no key", () => {
  const objects = [spore("a", other), spore("b", third), spore("c", "none"), spore("d", "none")];
  expect(problemsOf(sporeTrustedTwice, objects, { cluster })).toEqual([]);
});

it("spore-trusted-twice fails for a spore of two objects, and for a node of the cluster", () => {
  expect(
    problemsOf(sporeTrustedTwice, [spore("a", other), spore("b", other), spore("mine", own)], { cluster }),
  ).toEqual([
    "SporeTrust/b spec.publicKey: is the key of SporeTrust a, too; remove this one",
    "SporeTrust/mine spec.publicKey: is the key of node alpha of the cluster, too; remove this one",
  ]);
});
