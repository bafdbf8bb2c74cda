import { ApiObject } from "cdk8s";
import type { Construct } from "constructs";
import type { IDaemonSet } from "kubernetes-models/apps/v1";
import type { MyceliumNetwork } from "../../../lib/cluster/mycelium/derived.ts";
import { Program } from "../../../lib/constructs/program.ts";
import { localApiEnvironment } from "../../../lib/k3s/built-ins.ts";
import { dataFolder, flannelCniFolder } from "../../../lib/k3s/host-paths.ts";
import type { AgentConfiguration } from "../../../lib/mycelium/agent-configuration.ts";
import { multusConfigurationFolder } from "../../../lib/mycelium/multus.ts";
import text from "../../../programs/mycelium-agent/main.ts?program";
import { agentName } from "./agent-access.ts";
import { onEveryNode } from "./on-every-node.ts";

/** Where the agent sees the host. */
const hostRoot = "/host";

/** What the agent sees of the host: its tools with their libraries, what the kernel says, and what K3s brings: plugins, and `ethtool`. */
const readFolders = [
  "/usr",
  "/bin",
  "/sbin",
  "/lib",
  "/lib64",
  "/proc",
  // `nft` reads its standard input by a name in there.
  "/dev",
  `${dataFolder}/data`,
  `${dataFolder}/agent/etc`,
];

/** What it writes: where plugins and their configuration are looked for, by containerd or by Multus. */
const writtenFolders = {
  dual: ["/opt/cni/bin", "/etc/cni/net.d", flannelCniFolder],
  secondary: [multusConfigurationFolder],
} as const;

const [exists, create] = ["Directory", "DirectoryOrCreate"] as const;
const labels = { "app.kubernetes.io/name": agentName };

/** The program that makes the network of pods on every node, with the tools of its host. */
export function addAgent(scope: Construct, network: MyceliumNetwork): void {
  const { mode, tunnel, bridge, vxlan, mtu, ports, nodes, clusterCidrs, serviceCidrs } = network;
  const configuration: AgentConfiguration = {
    mode,
    tunnel,
    bridge,
    ...(vxlan !== undefined && { vxlan }),
    mtu,
    ports,
    nodes,
    clusterCidrs,
    serviceCidrs,
    hostRoot,
    resyncSeconds: 60,
  };
  const { container, volumes } = new Program(scope, "agent", { text, configuration });
  const folders = [
    // Some hosts have no `/lib64`, and need none.
    ...readFolders.map((path) => ({ path, isWritten: false, type: path === "/lib64" ? create : exists })),
    ...writtenFolders[mode].map((path) => ({ path, isWritten: true, type: create })),
  ];
  // The port of its host's address: on that network there is no other.
  const probe = (path: string) => ({ httpGet: { path, port: "http" } });
  new ApiObject(scope, "agent-on-every-node", {
    apiVersion: "apps/v1",
    kind: "DaemonSet",
    metadata: { name: agentName, labels },
    spec: {
      selector: { matchLabels: labels },
      // What it made stays while it is away.
      updateStrategy: { type: "RollingUpdate", rollingUpdate: { maxUnavailable: "10%" } },
      template: {
        metadata: { labels },
        spec: {
          ...onEveryNode,
          serviceAccountName: agentName,
          automountServiceAccountToken: true,
          terminationGracePeriodSeconds: 10,
          containers: [
            {
              name: "agent",
              image: container.image,
              command: container.command,
              env: [
                { name: "NODE_NAME", valueFrom: { fieldRef: { fieldPath: "spec.nodeName" } } },
                { name: "NODE_IP", valueFrom: { fieldRef: { fieldPath: "status.hostIP" } } },
                ...localApiEnvironment,
              ],
              ports: [{ name: "http", containerPort: ports.agent, hostPort: ports.agent }],
              startupProbe: { ...probe("/healthz"), periodSeconds: 5, failureThreshold: 24 },
              livenessProbe: { ...probe("/healthz"), periodSeconds: 20 },
              readinessProbe: probe("/readyz"),
              resources: { requests: { cpu: "20m", memory: "96Mi" }, limits: { memory: "256Mi" } },
              securityContext: {
                runAsUser: 0,
                allowPrivilegeEscalation: false,
                readOnlyRootFilesystem: true,
                // To change the network, and to run the tools of the host in its own root.
                capabilities: { drop: ["ALL"], add: ["NET_ADMIN", "SYS_CHROOT"] },
              },
              volumeMounts: [
                ...container.volumeMounts,
                ...folders.map(({ path, isWritten }) => ({
                  name: volumeOf(path),
                  mountPath: `${hostRoot}${path}`,
                  // With all that is mounted below, where the runtime can.
                  ...(!isWritten && { readOnly: true, recursiveReadOnly: "IfPossible" }),
                })),
              ],
            },
          ],
          volumes: [
            ...volumes,
            ...folders.map(({ path, type }) => ({ name: volumeOf(path), hostPath: { path, type } })),
          ],
        },
      },
    },
  } satisfies IDaemonSet);
}

function volumeOf(path: string): string {
  return path.slice(1).replaceAll(/[/.]/g, "-");
}
