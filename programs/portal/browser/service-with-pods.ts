import { portalAnnotations } from "../../../lib/portal/annotations.ts";
import { collections } from "./collections.ts";
import type { TestCluster } from "./test-cluster.ts";

/** Something that people open in their browsers. */
export interface Opened {
  readonly namespace: string;
  readonly name: string;
  readonly title: string;
  readonly description?: string;
  readonly icon?: string;
  readonly group?: string;
  readonly owner?: string;
  readonly docs?: string;
  /** @default - its name below home.example.com */
  readonly host?: string;
  /** @default "/" */
  readonly path?: string;
  /** Why its pod is not ready, in the cluster's word. @default - it is */
  readonly waiting?: { readonly reason: string; readonly message: string };
  /** @default "3 days ago" */
  readonly created?: string;
}

/** Puts an Ingress, its Service, EndpointSlice, Deployment and pod, all owned by an Argo CD Application of the same name. */
export function putOpened(cluster: TestCluster, opened: Opened): void {
  const { namespace, name } = opened;
  const named = (kind: string, suffix = "") => ({
    metadata: {
      namespace,
      name: `${name}${suffix}`,
      creationTimestamp: opened.created ?? daysAgo(3),
      labels: { app: name },
      annotations: { "argocd.argoproj.io/tracking-id": `${name}:${kind}:${namespace}/${name}${suffix}` },
    },
  });
  cluster.put(collections.ingresses, ingressOf(opened, named("networking.k8s.io/Ingress")));
  cluster.put(collections.services, {
    ...named("/Service"),
    spec: { type: "ClusterIP", selector: { app: name }, ports: [{ name: "http", port: 80, targetPort: 8080 }] },
  });
  putEndpoints(cluster, opened, opened.waiting === undefined);
  cluster.put(collections.deployments, {
    ...named("apps/Deployment"),
    spec: { replicas: 1, selector: { matchLabels: { app: name } } },
    status: { replicas: 1, readyReplicas: opened.waiting === undefined ? 1 : 0 },
  });
  cluster.put(collections.pods, podOf(opened, named("/Pod", "-7d9c5b6f4-x2v8k")));
}

/** Says whether the pod behind it is ready. */
export function putEndpoints(
  cluster: TestCluster,
  { namespace, name }: Pick<Opened, "namespace" | "name">,
  ready: boolean,
): void {
  cluster.put(collections.endpointSlices, {
    metadata: { namespace, name: `${name}-abcde`, labels: { "kubernetes.io/service-name": name } },
    addressType: "IPv4",
    ports: [{ name: "http", port: 8080 }],
    endpoints: [{ addresses: ["10.42.0.7"], conditions: { ready, serving: ready, terminating: false } }],
  });
}

export function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString();
}

function ingressOf(opened: Opened, { metadata }: { readonly metadata: { readonly annotations: object } }): unknown {
  const { name, host = `${name}.home.example.com`, path = "/" } = opened;
  const texts = (["title", "description", "icon", "group", "owner", "docs"] as const).flatMap((key) =>
    opened[key] === undefined ? [] : [[portalAnnotations[key], opened[key]] as const],
  );
  const backend = { service: { name, port: { number: 80 } } };
  return {
    metadata: { ...metadata, annotations: { ...metadata.annotations, ...Object.fromEntries(texts) } },
    spec: {
      tls: [{ hosts: [host], secretName: `${name}-tls` }],
      rules: [{ host, http: { paths: [{ path, pathType: "Prefix", backend }] } }],
    },
  };
}

function podOf({ name, waiting }: Opened, named: object): unknown {
  const ready = waiting === undefined;
  return {
    ...named,
    spec: {
      nodeName: "rack-2",
      containers: [{ name, resources: { requests: { cpu: "100m", memory: "128Mi" } } }],
    },
    status: {
      phase: ready ? "Running" : "Pending",
      conditions: [{ type: "Ready", status: ready ? "True" : "False" }],
      containerStatuses: [
        {
          name,
          ready,
          restartCount: 0,
          state: ready ? { running: { startedAt: daysAgo(3) } } : { waiting },
        },
      ],
    },
  };
}
