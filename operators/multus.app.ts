import { ApiObject } from "cdk8s";
import type { ICustomResourceDefinition } from "kubernetes-models/apiextensions.k8s.io/v1";
import type { IDaemonSet } from "kubernetes-models/apps/v1";
import type { IClusterRole, IClusterRoleBinding } from "kubernetes-models/rbac.authorization.k8s.io/v1";
import type { IServiceAccount } from "kubernetes-models/v1";
import { defineApplication } from "../lib/application/application.ts";
import { localApiEnvironment } from "../lib/k3s/built-ins.ts";
import { cniBinaries, flannelCniFolder } from "../lib/k3s/host-paths.ts";
import { multusConfigurationFolder } from "../lib/mycelium/multus.ts";

const name = "multus";
const namespace = name;
const labels = { "app.kubernetes.io/name": name };

export default defineApplication({
  description: "Gives pods that ask for it a second interface, beside the one that flannel gives them.",
  enabled: ({ myceliumNetwork }) => myceliumNetwork?.mode === "secondary",
  namespace,
  // It writes a program and its configuration to the hosts.
  podSecurity: "privileged",
  // What it wrote stays on the hosts, and asks the API with what it keeps fresh: without it, no pod would start.
  onRemoval: "orphan",
  build: ({ chart }) => {
    new ApiObject(chart, "definition", definition);
    new ApiObject(chart, "account", {
      apiVersion: "v1",
      kind: "ServiceAccount",
      metadata: { name },
    } satisfies IServiceAccount);
    new ApiObject(chart, "role", {
      apiVersion: "rbac.authorization.k8s.io/v1",
      kind: "ClusterRole",
      metadata: { name },
      rules: [
        { apiGroups: [""], resources: ["pods"], verbs: ["get"] },
        // Which addresses a pod has.
        { apiGroups: [""], resources: ["pods/status"], verbs: ["update"] },
        { apiGroups: [""], resources: ["events"], verbs: ["create", "patch"] },
        { apiGroups: [definition.spec.group], resources: [definition.spec.names.plural], verbs: ["get"] },
      ],
    } satisfies IClusterRole);
    new ApiObject(chart, "role-binding", {
      apiVersion: "rbac.authorization.k8s.io/v1",
      kind: "ClusterRoleBinding",
      metadata: { name },
      roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "ClusterRole", name },
      subjects: [{ kind: "ServiceAccount", name, namespace }],
    } satisfies IClusterRoleBinding);
    new ApiObject(chart, "installer", daemonSet);
  },
});

/** @see https://github.com/k8snetworkplumbingwg/multi-net-spec */
const definition = {
  apiVersion: "apiextensions.k8s.io/v1",
  kind: "CustomResourceDefinition",
  metadata: { name: "network-attachment-definitions.k8s.cni.cncf.io" },
  spec: {
    group: "k8s.cni.cncf.io",
    scope: "Namespaced",
    names: {
      plural: "network-attachment-definitions",
      singular: "network-attachment-definition",
      kind: "NetworkAttachmentDefinition",
      shortNames: ["nad", "net-attach-def"],
    },
    versions: [
      {
        name: "v1",
        served: true,
        storage: true,
        schema: {
          openAPIV3Schema: {
            type: "object",
            properties: { spec: { type: "object", properties: { config: { type: "string" } } } },
          },
        },
      },
    ],
  },
} satisfies ICustomResourceDefinition;

const onHost = (path: string) => `/host${path}`;
const folders = { programs: cniBinaries, configurations: flannelCniFolder, networks: multusConfigurationFolder };

const daemonSet = {
  apiVersion: "apps/v1",
  kind: "DaemonSet",
  metadata: { name, labels },
  spec: {
    selector: { matchLabels: labels },
    template: {
      metadata: { labels },
      spec: {
        serviceAccountName: name,
        automountServiceAccountToken: true,
        // What is wrong with pods' networks must not keep it from starting.
        hostNetwork: true,
        priorityClassName: "system-node-critical",
        tolerations: [
          { effect: "NoSchedule", operator: "Exists" },
          { effect: "NoExecute", operator: "Exists" },
        ],
        securityContext: { seccompProfile: { type: "RuntimeDefault" } },
        containers: [
          {
            name,
            image: "ghcr.io/k8snetworkplumbingwg/multus-cni:v4.3.0",
            args: [
              `--cni-bin-dir=${onHost(folders.programs)}`,
              `--additional-bin-dir=${folders.programs}`,
              `--cni-conf-dir=${onHost(folders.configurations)}`,
              `--multus-autoconfig-dir=${onHost(folders.configurations)}`,
              `--multus-cni-conf-dir=${onHost(folders.networks)}`,
              `--multus-kubeconfig-file-host=${folders.configurations}/multus.d/multus.kubeconfig`,
            ],
            // The program on the host asks the API where this one says.
            env: localApiEnvironment,
            resources: { requests: { cpu: "10m", memory: "32Mi" }, limits: { memory: "128Mi" } },
            securityContext: {
              allowPrivilegeEscalation: false,
              capabilities: { drop: ["ALL"] },
              readOnlyRootFilesystem: true,
            },
            volumeMounts: Object.entries(folders).map(([volume, path]) => ({ name: volume, mountPath: onHost(path) })),
          },
        ],
        volumes: Object.entries(folders).map(([volume, path]) => ({
          name: volume,
          hostPath: { path, type: "DirectoryOrCreate" },
        })),
      },
    },
  },
} satisfies IDaemonSet;
