import type { IPodMonitor } from "@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1";
import { ApiObject } from "cdk8s";
import type { Construct } from "constructs";
import type { IDeployment } from "kubernetes-models/apps/v1";
import type { Cluster } from "../../../lib/cluster/cluster.ts";
import { Program } from "../../../lib/constructs/program.ts";
import type { ControllerConfiguration } from "../../../lib/mycelium/controller-configuration.ts";
import { controllerName } from "../../../lib/mycelium/names.ts";
import text from "../../../programs/mycelium-controller/main.ts?program";
import { addControllerAccess } from "./controller-access.ts";

/** Labels of its pod. */
export const controllerLabels = { "app.kubernetes.io/name": controllerName } as const;

/** Port of its pod: health and metrics. */
export const controllerPort = 8_080;

/** Seconds: a node that is gone is seen by the clock alone. */
const resyncSeconds = 10;

/** Seconds that it waits for its own node, before it goes on elsewhere: addresses of that node are to be withdrawn. */
const patience = 30;

/** The program that looks after the cluster as a whole: addresses of Services, trust, and what nodes that are gone left. */
export function addController(scope: Construct, cluster: Cluster, namespace: string): void {
  const { overlayGateways, myceliumNetwork, monitorApiGroups } = cluster;
  const trustedNamespaces = Object.keys(myceliumNetwork?.trust.namespaces ?? {});
  const configuration: ControllerConfiguration = {
    ...(overlayGateways !== undefined && {
      gateways: {
        ...(overlayGateways.nodes !== undefined && { nodes: overlayGateways.nodes }),
        addresses: overlayGateways.addresses,
      },
    }),
    namespaces: trustedNamespaces,
    port: controllerPort,
    resyncSeconds,
  };
  addControllerAccess(scope, { namespace, trustedNamespaces, balances: overlayGateways !== undefined });
  const { container, volumes } = new Program(scope, "controller", { text, configuration });
  const probe = (path: string) => ({ httpGet: { path, port: "http" } });
  const away = ["not-ready", "unreachable"].map((condition) => ({
    key: `node.kubernetes.io/${condition}`,
    operator: "Exists" as const,
    effect: "NoExecute" as const,
    tolerationSeconds: patience,
  }));
  new ApiObject(scope, "controller-deployment", {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: { name: controllerName, labels: controllerLabels },
    spec: {
      // One, and never two: there is nothing to elect, and while none runs all addresses stay as they are.
      replicas: 1,
      strategy: { type: "Recreate" },
      selector: { matchLabels: controllerLabels },
      template: {
        metadata: { labels: controllerLabels },
        spec: {
          serviceAccountName: controllerName,
          automountServiceAccountToken: true,
          enableServiceLinks: false,
          nodeSelector: { "kubernetes.io/os": "linux" },
          priorityClassName: "system-cluster-critical",
          tolerations: [{ key: "node-role.kubernetes.io/control-plane", operator: "Exists" }, ...away],
          terminationGracePeriodSeconds: 10,
          securityContext: {
            runAsNonRoot: true,
            runAsUser: 65_532,
            runAsGroup: 65_532,
            seccompProfile: { type: "RuntimeDefault" },
          },
          containers: [
            {
              name: "controller",
              ...container,
              ports: [{ name: "http", containerPort: controllerPort }],
              livenessProbe: { ...probe("/healthz"), periodSeconds: 20 },
              readinessProbe: probe("/readyz"),
              resources: { requests: { cpu: "10m", memory: "96Mi" }, limits: { memory: "192Mi" } },
              securityContext: {
                allowPrivilegeEscalation: false,
                readOnlyRootFilesystem: true,
                capabilities: { drop: ["ALL"] },
              },
            },
          ],
          volumes,
        },
      },
    },
  } satisfies IDeployment);
  if (monitorApiGroups.length === 0) return;
  new ApiObject(scope, "controller-metrics", {
    apiVersion: "monitoring.coreos.com/v1",
    kind: "PodMonitor",
    metadata: { name: controllerName },
    spec: { selector: { matchLabels: controllerLabels }, podMetricsEndpoints: [{ port: "http" }] },
  } satisfies IPodMonitor);
}
