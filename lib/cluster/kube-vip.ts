import { apiPort, systemNamespace } from "../k3s/built-ins.ts";
import type { Manifest } from "../kubernetes/manifest.ts";

const name = "kube-vip";
/** Who holds it has the address. The name is kube-vip's own default. */
const lease = "plndr-cp-lock";

/** What kube-vip needs to know. */
export interface KubeVipProps {
  /** The virtual IPv4 address that servers share. */
  readonly address: string;
  /**
   * The interface of every server that gets the address.
   * @default - that of the default route
   */
  readonly interface?: string | undefined;
}

/**
 * Everything that keeps a virtual address of the Kubernetes API at one of the servers that work, by ARP. It does nothing else: Services
 * get their addresses from whatever fills their slot.
 * @see https://kube-vip.io/docs/installation/daemonset/
 */
export function kubeVip({ address, interface: networkInterface }: KubeVipProps): Manifest[] {
  const metadata = { name, namespace: systemNamespace };
  const labels = { "app.kubernetes.io/name": name };
  return [
    { apiVersion: "v1", kind: "ServiceAccount", metadata, automountServiceAccountToken: false },
    {
      apiVersion: "rbac.authorization.k8s.io/v1",
      kind: "Role",
      metadata,
      rules: [
        // Whoever creates something cannot be limited to a name.
        { apiGroups: ["coordination.k8s.io"], resources: ["leases"], verbs: ["create"] },
        { apiGroups: ["coordination.k8s.io"], resources: ["leases"], resourceNames: [lease], verbs: ["get", "update"] },
      ],
    },
    {
      apiVersion: "rbac.authorization.k8s.io/v1",
      kind: "RoleBinding",
      metadata,
      roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "Role", name },
      subjects: [{ kind: "ServiceAccount", name, namespace: systemNamespace }],
    },
    {
      apiVersion: "apps/v1",
      kind: "DaemonSet",
      metadata: { ...metadata, labels },
      spec: {
        selector: { matchLabels: labels },
        template: {
          metadata: { labels },
          spec: {
            serviceAccountName: name,
            automountServiceAccountToken: true,
            hostNetwork: true,
            priorityClassName: "system-node-critical",
            nodeSelector: { "node-role.kubernetes.io/control-plane": "true" },
            // Of a server that is cordoned, out of memory or not ready yet, too: that is when the address is needed.
            tolerations: [
              { effect: "NoSchedule", operator: "Exists" },
              { effect: "NoExecute", operator: "Exists" },
            ],
            securityContext: { seccompProfile: { type: "RuntimeDefault" } },
            containers: [
              {
                name,
                image: "ghcr.io/kube-vip/kube-vip:v1.2.3",
                // On the network of the host, its metrics would be open to everybody.
                args: ["manager", "--prometheusHTTPServer="],
                env: environment({
                  // The API server beside it: where that one stops, it loses the lease, and another server gets the address.
                  KUBERNETES_SERVICE_HOST: "127.0.0.1",
                  KUBERNETES_SERVICE_PORT: String(apiPort),
                  address,
                  port: String(apiPort),
                  vip_subnet: "32",
                  ...(networkInterface !== undefined && { vip_interface: networkInterface }),
                  vip_arp: "true",
                  cp_enable: "true",
                  cp_namespace: systemNamespace,
                  svc_enable: "false",
                  vip_leaderelection: "true",
                  vip_leasename: lease,
                }),
                resources: { requests: { cpu: "10m", memory: "32Mi" }, limits: { memory: "128Mi" } },
                securityContext: {
                  allowPrivilegeEscalation: false,
                  capabilities: { drop: ["ALL"], add: ["NET_ADMIN", "NET_RAW"] },
                  readOnlyRootFilesystem: true,
                },
              },
            ],
          },
        },
      },
    },
  ];
}

function environment(values: Readonly<Record<string, string>>) {
  return [
    ...Object.entries(values).map(([variable, value]) => ({ name: variable, value })),
    { name: "vip_nodename", valueFrom: { fieldRef: { fieldPath: "spec.nodeName" } } },
  ];
}
