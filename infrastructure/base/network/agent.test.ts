import { expect, test } from "vitest";
import { objectsOf } from "../../../lib/testing.ts";
import { addAgent } from "./agent.ts";
import { myceliumNetwork } from "./testing.ts";

const objectsFor = (...changes: Parameters<typeof myceliumNetwork>) =>
  objectsOf((chart) => addAgent(chart, myceliumNetwork(...changes)));

test("is told what all nodes have in common", () => {
  const [, configuration] = objectsFor();
  const text = /"configuration.json":"((?:[^"\\]|\\.)*)"/.exec(JSON.stringify(configuration))?.[1];
  expect(JSON.parse(JSON.parse(`"${text}"`))).toEqual({
    mode: "dual",
    tunnel: "mycelium",
    bridge: "mycelium-br",
    vxlan: "mycelium-v4",
    mtu: 1330,
    ports: { tcp: 9651, quic: 9651, discovery: 9650, api: 8989, rpc: 8990, metrics: 9652, agent: 9653, vxlan: 4790 },
    nodes: [],
    clusterCidrs: ["10.42.0.0/16", "fd00:42::/56"],
    serviceCidrs: ["10.43.0.0/16", "fd00:43::/112"],
    hostRoot: "/host",
    resyncSeconds: 60,
  });
});

test("has no VXLAN where flannel connects nodes, and writes only what Multus reads", () => {
  const [, configuration, daemonSet] = objectsFor({ cni: { type: "mycelium", mode: "secondary" }, network: {} });
  expect(JSON.stringify(configuration)).not.toContain("mycelium-v4");
  const text = JSON.stringify(daemonSet);
  expect(text).toContain('{"mountPath":"/host/etc/cni/multus/net.d","name":"etc-cni-multus-net-d"}');
  expect(text).not.toContain("/host/etc/cni/net.d");
});

test("runs on every node, with two rights, and writes what plugins are found by", () => {
  const [, , daemonSet] = objectsFor({ cni: { type: "mycelium", ports: { agent: 9000 } } });
  const labels = { "app.kubernetes.io/name": "mycelium-agent" };
  const probe = (path: string) => ({ httpGet: { path, port: "http" } });
  const k3s = "/var/lib/rancher/k3s";
  const read = [...["/usr", "/bin", "/sbin", "/lib", "/lib64", "/proc", "/dev"], `${k3s}/data`, `${k3s}/agent/etc`];
  const written = ["/opt/cni/bin", "/etc/cni/net.d", `${k3s}/agent/etc/cni/net.d`];
  const nameOf = (path: string) => path.replace("/", "").replace(/[/.]/g, "-");
  const name = (kind: string) => ({ name: expect.stringMatching(`^test-agent-${kind}-[0-9a-f]{10}$`) });
  expect(daemonSet).toEqual({
    apiVersion: "apps/v1",
    kind: "DaemonSet",
    metadata: { name: "mycelium-agent", labels },
    spec: {
      selector: { matchLabels: labels },
      updateStrategy: { type: "RollingUpdate", rollingUpdate: { maxUnavailable: "10%" } },
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
          serviceAccountName: "mycelium-agent",
          automountServiceAccountToken: true,
          terminationGracePeriodSeconds: 10,
          containers: [
            {
              name: "agent",
              image: expect.stringMatching(/^docker\.io\/library\/node:.+@sha256:/),
              command: ["node", "/program/main.js", "/configuration/configuration.json"],
              env: [
                { name: "NODE_NAME", valueFrom: { fieldRef: { fieldPath: "spec.nodeName" } } },
                { name: "NODE_IP", valueFrom: { fieldRef: { fieldPath: "status.hostIP" } } },
                { name: "KUBERNETES_SERVICE_HOST", value: "127.0.0.1" },
                { name: "KUBERNETES_SERVICE_PORT", value: "6444" },
              ],
              ports: [{ name: "http", containerPort: 9000, hostPort: 9000 }],
              startupProbe: { ...probe("/healthz"), periodSeconds: 5, failureThreshold: 24 },
              livenessProbe: { ...probe("/healthz"), periodSeconds: 20 },
              readinessProbe: probe("/readyz"),
              resources: { requests: { cpu: "20m", memory: "96Mi" }, limits: { memory: "256Mi" } },
              securityContext: {
                runAsUser: 0,
                allowPrivilegeEscalation: false,
                readOnlyRootFilesystem: true,
                capabilities: { drop: ["ALL"], add: ["NET_ADMIN", "SYS_CHROOT"] },
              },
              volumeMounts: [
                { name: "program", mountPath: "/program", readOnly: true },
                { name: "configuration", mountPath: "/configuration", readOnly: true },
                ...read.map((path) => ({
                  name: nameOf(path),
                  mountPath: `/host${path}`,
                  readOnly: true,
                  recursiveReadOnly: "IfPossible",
                })),
                ...written.map((path) => ({ name: nameOf(path), mountPath: `/host${path}` })),
              ],
            },
          ],
          volumes: [
            { name: "program", configMap: name("program") },
            { name: "configuration", configMap: name("configuration") },
            ...read.map((path) => ({
              name: nameOf(path),
              hostPath: { path, type: path === "/lib64" ? "DirectoryOrCreate" : "Directory" },
            })),
            ...written.map((path) => ({ name: nameOf(path), hostPath: { path, type: "DirectoryOrCreate" } })),
          ],
        },
      },
    },
  });
});
