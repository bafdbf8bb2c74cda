import { ApiObject } from "cdk8s";
import type { Construct } from "constructs";
import type { IDaemonSet } from "kubernetes-models/apps/v1";
import { daemonSettings, keyDirectory, keyFile } from "../../../lib/cluster/mycelium/daemon-settings.ts";
import type { MyceliumNetwork } from "../../../lib/cluster/mycelium/derived.ts";
import { ImmutableConfigMap } from "../../../lib/constructs/immutable-config-map.ts";
import { onEveryNode } from "./on-every-node.ts";

const name = "mycelium";
const labels = { "app.kubernetes.io/name": name };
const device = "/dev/net/tun";
const settings = { folder: "/configuration", file: "mycelium.toml" } as const;

/**
 * Mycelium's daemon as pods, which do the same as the service of a host would, with the same key.
 * @param image with a digest
 */
export function addDaemon(scope: Construct, network: MyceliumNetwork, image: string): void {
  const { folder, file } = settings;
  const { ports } = network;
  const told = new ImmutableConfigMap(scope, "daemon-settings", {
    prefix: `${name}-settings`,
    labels,
    files: { [file]: daemonSettings(network) },
  });
  const asRoot = { runAsUser: 0, allowPrivilegeEscalation: false, readOnlyRootFilesystem: true };
  const keys = { name: "key", mountPath: keyDirectory };
  // Its API, which only the host itself reaches.
  const answers = { httpGet: { host: "127.0.0.1", path: "/api/v1/admin", port: ports.api } };
  new ApiObject(scope, "daemon", {
    apiVersion: "apps/v1",
    kind: "DaemonSet",
    metadata: { name, labels },
    spec: {
      selector: { matchLabels: labels },
      // Without its daemon a node reaches no other.
      updateStrategy: { type: "RollingUpdate", rollingUpdate: { maxUnavailable: 1 } },
      minReadySeconds: 10,
      template: {
        metadata: { labels },
        spec: {
          ...onEveryNode,
          automountServiceAccountToken: false,
          terminationGracePeriodSeconds: 10,
          initContainers: [
            {
              // Kubernetes makes the folder for everybody to read.
              name: "key-folder",
              image,
              command: ["chmod", "0700", keyDirectory],
              resources: { requests: { cpu: "1m", memory: "8Mi" }, limits: { memory: "16Mi" } },
              securityContext: { ...asRoot, capabilities: { drop: ["ALL"] } },
              volumeMounts: [keys],
            },
          ],
          containers: [
            {
              name: "daemon",
              image,
              command: ["/bin/mycelium", "--key-file", keyFile, "--config-file", `${folder}/${file}`],
              ports: [
                { name: "tcp", containerPort: ports.tcp, hostPort: ports.tcp },
                { name: "quic", containerPort: ports.quic, hostPort: ports.quic, protocol: "UDP" },
              ],
              startupProbe: { ...answers, periodSeconds: 2, failureThreshold: 60 },
              livenessProbe: { ...answers, periodSeconds: 20 },
              readinessProbe: answers,
              resources: { requests: { cpu: "50m", memory: "64Mi" }, limits: { memory: "512Mi" } },
              // To make its interface.
              securityContext: { ...asRoot, capabilities: { drop: ["ALL"], add: ["NET_ADMIN"] } },
              volumeMounts: [
                keys,
                { name: "settings", mountPath: folder, readOnly: true },
                { name: "tun", mountPath: device },
              ],
            },
          ],
          volumes: [
            { name: "key", hostPath: { path: keyDirectory, type: "DirectoryOrCreate" } },
            { name: "settings", configMap: { name: told.name } },
            { name: "tun", hostPath: { path: device, type: "CharDevice" } },
          ],
        },
      },
    },
  } satisfies IDaemonSet);
}
