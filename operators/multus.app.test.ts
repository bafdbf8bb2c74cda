import { expect, test } from "vitest";
import { objectsOf, testCluster } from "../lib/testing.ts";
import multus from "./multus.app.ts";

const cluster = testCluster({ cni: { type: "mycelium", mode: "secondary" } });
const objects = objectsOf((chart) => multus.build?.({ chart, cluster, applications: [] }));

test("runs where the Mycelium network is the second one of pods", () => {
  expect(multus.enabled?.(cluster)).toBe(true);
  expect(multus.enabled?.(testCluster())).toBe(false);
  expect(multus.enabled?.(testCluster({ cni: { type: "mycelium" }, network: { ipv6: {} } }))).toBe(false);
});

test("finds on the host what K3s brings, and calls the API there", () => {
  expect(objects).toContainEqual(
    expect.objectContaining({
      kind: "DaemonSet",
      spec: expect.objectContaining({
        template: expect.objectContaining({
          spec: expect.objectContaining({
            containers: [
              expect.objectContaining({
                args: [
                  "--cni-bin-dir=/host/var/lib/rancher/k3s/data/cni",
                  "--additional-bin-dir=/var/lib/rancher/k3s/data/cni",
                  "--cni-conf-dir=/host/var/lib/rancher/k3s/agent/etc/cni/net.d",
                  "--multus-autoconfig-dir=/host/var/lib/rancher/k3s/agent/etc/cni/net.d",
                  "--multus-cni-conf-dir=/host/etc/cni/multus/net.d",
                  "--multus-kubeconfig-file-host=/var/lib/rancher/k3s/agent/etc/cni/net.d/multus.d/multus.kubeconfig",
                ],
                env: [
                  { name: "KUBERNETES_SERVICE_HOST", value: "127.0.0.1" },
                  { name: "KUBERNETES_SERVICE_PORT", value: "6444" },
                ],
              }),
            ],
          }),
        }),
      }),
    }),
  );
});

test("may do what a pod with a second interface needs, and nothing else", () => {
  expect(objects).toContainEqual(
    expect.objectContaining({
      kind: "ClusterRole",
      rules: [
        { apiGroups: [""], resources: ["pods"], verbs: ["get"] },
        { apiGroups: [""], resources: ["pods/status"], verbs: ["update"] },
        { apiGroups: [""], resources: ["events"], verbs: ["create", "patch"] },
        { apiGroups: ["k8s.cni.cncf.io"], resources: ["network-attachment-definitions"], verbs: ["get"] },
      ],
    }),
  );
});
