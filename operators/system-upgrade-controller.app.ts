import { ApiObject } from "cdk8s";
import type { IDeployment } from "kubernetes-models/apps/v1";
import type { IConfigMap, IServiceAccount } from "kubernetes-models/v1";
import { defineApplication } from "../lib/application/application.ts";
import { planDefinition } from "./plan-definition.ts";
import { upgradeRoles } from "./upgrade-roles.ts";

// Cordons and drains; may be one minor version apart from the API server.
// renovate: datasource=docker depName=rancher/kubectl
const kubectlVersion = "v1.36.2";

const name = "system-upgrade-controller";
/** By this label drains pass over the controller's own pod. */
const labels = { "app.kubernetes.io/name": name, "upgrade.cattle.io/controller": name };
const fieldOfPod = (variable: string, fieldPath: string) => ({
  name: `SYSTEM_UPGRADE_CONTROLLER_${variable}`,
  valueFrom: { fieldRef: { fieldPath } },
});

export default defineApplication({
  description: "Upgrades K3s on the nodes by Plans.",
  enabled: ({ upgrades }) => upgrades.type === "automatic",
  namespace: "system-upgrade",
  // Its Jobs replace a program of the host, and end a process there.
  podSecurity: "privileged",
  onRemoval: "orphan",
  traffic: { to: ["kubernetes-api"] },
  build: ({ chart }) => {
    new ApiObject(chart, "plans", planDefinition);
    for (const account of [name, "system-upgrade"]) {
      new ApiObject(chart, account, {
        apiVersion: "v1",
        kind: "ServiceAccount",
        metadata: { name: account },
      } satisfies IServiceAccount);
    }
    for (const role of upgradeRoles) new ApiObject(chart, `${role.kind}-${role.metadata.name}`, role);
    new ApiObject(chart, "env", {
      apiVersion: "v1",
      kind: "ConfigMap",
      metadata: { name: "default-controller-env" },
      data: {
        SYSTEM_UPGRADE_CONTROLLER_DEBUG: "false",
        SYSTEM_UPGRADE_CONTROLLER_LEADER_ELECT: "true",
        SYSTEM_UPGRADE_CONTROLLER_THREADS: "2",
        SYSTEM_UPGRADE_JOB_ACTIVE_DEADLINE_SECONDS: "900",
        SYSTEM_UPGRADE_JOB_BACKOFF_LIMIT: "99",
        SYSTEM_UPGRADE_JOB_IMAGE_PULL_POLICY: "IfNotPresent",
        SYSTEM_UPGRADE_JOB_KUBECTL_IMAGE: `rancher/kubectl:${kubectlVersion}`,
        SYSTEM_UPGRADE_JOB_PRIVILEGED: "true",
        SYSTEM_UPGRADE_JOB_TTL_SECONDS_AFTER_FINISH: "900",
        SYSTEM_UPGRADE_PLAN_POLLING_INTERVAL: "15m",
      },
    } satisfies IConfigMap);
    new ApiObject(chart, "controller", deployment);
  },
});

const deployment = {
  apiVersion: "apps/v1",
  kind: "Deployment",
  metadata: { name, labels },
  spec: {
    // Two of them would not know of each other's Jobs.
    strategy: { type: "Recreate" },
    selector: { matchLabels: { "upgrade.cattle.io/controller": name } },
    template: {
      metadata: { labels },
      spec: {
        serviceAccountName: name,
        automountServiceAccountToken: true,
        // Where servers take only what belongs to them, it does.
        nodeSelector: { "node-role.kubernetes.io/control-plane": "true" },
        tolerations: [{ key: "node-role.kubernetes.io/control-plane", operator: "Exists", effect: "NoSchedule" }],
        securityContext: {
          runAsNonRoot: true,
          runAsUser: 65_534,
          runAsGroup: 65_534,
          seccompProfile: { type: "RuntimeDefault" },
        },
        containers: [
          {
            name,
            image: "rancher/system-upgrade-controller:v0.20.1",
            envFrom: [{ configMapRef: { name: "default-controller-env" } }],
            env: [
              fieldOfPod("NAME", "metadata.labels['upgrade.cattle.io/controller']"),
              fieldOfPod("NAMESPACE", "metadata.namespace"),
              fieldOfPod("NODE_NAME", "spec.nodeName"),
            ],
            resources: { requests: { cpu: "10m", memory: "64Mi" }, limits: { memory: "256Mi" } },
            securityContext: {
              allowPrivilegeEscalation: false,
              readOnlyRootFilesystem: true,
              capabilities: { drop: ["ALL"] },
            },
            volumeMounts: [{ name: "tmp", mountPath: "/tmp" }],
          },
        ],
        volumes: [{ name: "tmp", emptyDir: { sizeLimit: "16Mi" } }],
      },
    },
  },
} satisfies IDeployment;
