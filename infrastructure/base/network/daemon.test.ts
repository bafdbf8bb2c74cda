import { expect, test } from "vitest";
import { objectsOf } from "../../../lib/testing.ts";
import { addDaemon } from "./daemon.ts";
import { myceliumNetwork } from "./testing.ts";

test("has its key on the host, the settings that a service of the host has, and one right", () => {
  const image = `ghcr.io/threefoldtech/mycelium@sha256:${"a".repeat(64)}`;
  const network = myceliumNetwork({ cni: { type: "mycelium", ports: { tcp: 9000 } } });
  const labels = { "app.kubernetes.io/name": "mycelium" };
  const key = { name: "key", mountPath: "/var/lib/mycelium" };
  const answers = { httpGet: { host: "127.0.0.1", path: "/api/v1/admin", port: 8989 } };
  const asRoot = { runAsUser: 0, allowPrivilegeEscalation: false, readOnlyRootFilesystem: true };
  const settings = expect.stringMatching(/^mycelium-settings-[0-9a-f]{10}$/);
  expect(objectsOf((chart) => addDaemon(chart, network, image))).toEqual([
    {
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: { name: settings, labels },
      immutable: true,
      data: { "mycelium.toml": expect.stringMatching(/^tcp_listen_port = 9000$/m) },
    },
    {
      apiVersion: "apps/v1",
      kind: "DaemonSet",
      metadata: { name: "mycelium", labels },
      spec: {
        selector: { matchLabels: labels },
        updateStrategy: { type: "RollingUpdate", rollingUpdate: { maxUnavailable: 1 } },
        minReadySeconds: 10,
        template: {
          metadata: { labels },
          spec: {
            hostNetwork: true,
            dnsPolicy: "Default",
            enableServiceLinks: false,
            nodeSelector: { "kubernetes.io/os": "linux" },
            priorityClassName: "system-node-critical",
            tolerations: [{ operator: "Exists" }],
            securityContext: { seccompProfile: { type: "RuntimeDefault" } },
            automountServiceAccountToken: false,
            terminationGracePeriodSeconds: 10,
            initContainers: [
              {
                name: "key-folder",
                image,
                command: ["chmod", "0700", "/var/lib/mycelium"],
                resources: { requests: { cpu: "1m", memory: "8Mi" }, limits: { memory: "16Mi" } },
                securityContext: { ...asRoot, capabilities: { drop: ["ALL"] } },
                volumeMounts: [key],
              },
            ],
            containers: [
              {
                name: "daemon",
                image,
                command: [
                  "/bin/mycelium",
                  "--key-file",
                  "/var/lib/mycelium/key",
                  "--config-file",
                  "/configuration/mycelium.toml",
                ],
                ports: [
                  { name: "tcp", containerPort: 9000, hostPort: 9000 },
                  { name: "quic", containerPort: 9651, hostPort: 9651, protocol: "UDP" },
                ],
                startupProbe: { ...answers, periodSeconds: 2, failureThreshold: 60 },
                livenessProbe: { ...answers, periodSeconds: 20 },
                readinessProbe: answers,
                resources: { requests: { cpu: "50m", memory: "64Mi" }, limits: { memory: "512Mi" } },
                securityContext: { ...asRoot, capabilities: { drop: ["ALL"], add: ["NET_ADMIN"] } },
                volumeMounts: [
                  key,
                  { name: "settings", mountPath: "/configuration", readOnly: true },
                  { name: "tun", mountPath: "/dev/net/tun" },
                ],
              },
            ],
            volumes: [
              { name: "key", hostPath: { path: "/var/lib/mycelium", type: "DirectoryOrCreate" } },
              { name: "settings", configMap: { name: settings } },
              { name: "tun", hostPath: { path: "/dev/net/tun", type: "CharDevice" } },
            ],
          },
        },
      },
    },
  ]);
});
