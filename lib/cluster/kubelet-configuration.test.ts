import { expect, test } from "vitest";
import { testCluster } from "../testing.ts";
import { kubeletFiles, reservedOf } from "./kubelet-configuration.ts";

const machine = { cpu: 4, memory: "8Gi", disk: "100Gi" };

function filesOf(resources: object | undefined) {
  const nodes = { server: { role: "server", address: "192.168.1.10", ...(resources && { resources }) } } as const;
  const cluster = testCluster({ nodes: JSON.parse(JSON.stringify(nodes)) });
  return kubeletFiles(cluster, cluster.servers[0]);
}

test("a tenth of a machine is kept for the system", () => {
  expect(filesOf(machine)).toEqual([
    {
      path: "/var/lib/rancher/k3s/agent/etc/kubelet.conf.d/50-platform.conf",
      text: `apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
systemReserved:
  cpu: 400m
  memory: 819Mi
`,
    },
  ]);
});

test("nothing is said of a machine that nobody describes, or of which nothing is to be kept", () => {
  expect(filesOf(undefined)).toEqual([]);
  expect(filesOf({ ...machine, reserved: 0 })).toEqual([]);
});

test.each([
  [
    { cpu: 1, memory: "512Mi", disk: "20Gi", reserved: 25 },
    { cpu: "250m", memory: "128Mi" },
  ],
  [
    { cpu: 64, memory: "1Ti", disk: "4Ti", reserved: 5 },
    { cpu: "3200m", memory: "52428Mi" },
  ],
])("of %j it is %j", (resources, reserved) => {
  expect(reservedOf({ resources })).toEqual(reserved);
});
