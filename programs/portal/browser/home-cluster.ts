import { registryKey, registryLabel } from "../../../lib/portal/annotations.ts";
import type { PortalRegistry } from "../../../lib/portal/registry.ts";
import type { PortalSettings } from "../../../lib/portal/settings.ts";
import { collections } from "./collections.ts";
import { daysAgo, type Opened, putOpened } from "./service-with-pods.ts";
import type { TestCluster } from "./test-cluster.ts";

/** What the portal of the cluster is told before anybody signs in. */
export const homeSettings: PortalSettings = {
  cluster: "home",
  title: "Home",
  colours: {
    light: { primary: "#1d4ed8", navigation: "#1e293b", background: "#ffffff" },
    dark: { primary: "#93c5fd", navigation: "#0b1220", background: "#111827" },
  },
  support: [
    { title: "Handbook", url: "https://handbook.home.example.com" },
    { title: "Write to operations", url: "mailto:operations@example.com" },
  ],
  signIn: {
    type: "token",
    roles: [
      { title: "look", command: "kubectl --namespace=dashboard create token viewer --duration=8h" },
      { title: "operate", command: "kubectl --namespace=dashboard create token operator --duration=8h" },
      { title: "administer", command: "kubectl --namespace=dashboard create token admin --duration=8h" },
    ],
  },
  metrics: ["metrics-api", "prometheus"],
  discovery: { enabled: true, namespaces: [] },
};

/** What is opened there. Photos wait for an image that cannot be pulled. */
export const photos: Opened = {
  namespace: "photos",
  name: "photos",
  title: "Photos",
  description: "Pictures of everybody",
  icon: "mdi:folder-multiple",
  group: "Media",
  owner: "family",
  waiting: { reason: "ImagePullBackOff", message: 'Back-off pulling image "registry.example.com/photos:2.1"' },
};

export const wiki: Opened = {
  namespace: "wiki",
  name: "wiki",
  title: "Wiki",
  description: "What everybody should know",
  icon: "mdi:book-open-page-variant",
  group: "Work",
  owner: "platform",
  docs: "https://docs.example.com/wiki",
};

const opened: readonly Opened[] = [
  photos,
  wiki,
  {
    namespace: "git",
    name: "git",
    title: "Git",
    description: "Repositories and reviews",
    icon: "mdi:code-tags",
    group: "Work",
  },
  {
    namespace: "mail",
    name: "mail",
    title: "Mail",
    description: "Read and write mail",
    icon: "mdi:chat",
    group: "Work",
  },
  {
    namespace: "music",
    name: "music",
    title: "Music",
    description: "Albums and radio",
    icon: "mdi:play-circle",
    group: "Media",
  },
  {
    namespace: "argocd",
    name: "argocd",
    title: "Argo CD",
    description: "What Git says, and what runs",
    icon: "mdi:rocket-launch-outline",
    group: "Platform",
  },
  {
    namespace: "monitoring",
    name: "grafana",
    title: "Grafana",
    description: "Dashboards and alerts",
    icon: "mdi:chart-timeline-variant",
    group: "Platform",
  },
  {
    namespace: "storage",
    name: "longhorn",
    title: "Longhorn",
    description: "Volumes and their copies",
    icon: "mdi:database",
    group: "Platform",
  },
];

const registry: PortalRegistry = {
  links: [
    {
      title: "Router",
      url: "https://router.example.com",
      description: "Network of the house",
      icon: "mdi:lan-connect",
      group: "Outside",
    },
    {
      title: "Solar panels",
      url: "http://192.0.2.20/",
      description: "Power of the day",
      icon: "mdi:weather-sunny",
      group: "Outside",
    },
  ],
  cluster: {
    k3sVersion: "v1.36.5+k3s1",
    nodes: ["rack-1", "rack-2", "attic"],
    argoCd: { url: "https://argocd.home.example.com", namespace: "argocd" },
    grafana: { url: "https://grafana.home.example.com" },
    prometheus: { namespace: "monitoring", service: "prometheus", port: 9090 },
  },
};

/** Gives a cluster the kinds that a home has, and nothing of them. */
export function putKinds(cluster: TestCluster, kinds: readonly string[] = Object.values(collections)): void {
  for (const collection of kinds) cluster.put(collection);
  cluster.answer("/version", { major: "1", minor: "36", gitVersion: "v1.36.5+k3s1" });
  // Headlamp asks for both.
  cluster.answer("/apis/apiextensions.k8s.io/v1beta1/customresourcedefinitions", { items: [] });
}

/** Fills a cluster with what a home has: mostly well, a little unwell. */
export function putHome(cluster: TestCluster): void {
  putKinds(cluster);
  putNodes(cluster);
  for (const each of opened) putOpened(cluster, each);
  cluster.put(collections.configMaps, {
    metadata: { namespace: "dashboard", name: "portal-registry", labels: { [registryLabel]: "true" } },
    data: { [registryKey]: JSON.stringify(registry) },
  });
  putApplications(cluster);
  putCertificates(cluster);
  putStorage(cluster);
  putWarnings(cluster);
}

function putNodes(cluster: TestCluster): void {
  const nodes = [
    { name: "rack-1", server: true, version: "v1.36.5+k3s1", cpu: "8", memory: "32Gi", used: ["1900m", "11Gi"] },
    { name: "rack-2", server: false, version: "v1.36.5+k3s1", cpu: "8", memory: "32Gi", used: ["3200m", "19Gi"] },
    { name: "attic", server: false, version: "v1.36.4+k3s1", cpu: "4", memory: "8Gi", used: ["700m", "7Gi"] },
  ];
  for (const { name, server, version, cpu, memory, used } of nodes) {
    const labels = server ? { "node-role.kubernetes.io/control-plane": "true" } : {};
    cluster.put(collections.nodes, {
      metadata: { name, labels, creationTimestamp: daysAgo(90) },
      spec: {},
      status: {
        conditions: [
          { type: "Ready", status: "True", reason: "KubeletReady" },
          {
            type: "MemoryPressure",
            status: name === "attic" ? "True" : "False",
            reason: "KubeletHasInsufficientMemory",
          },
        ],
        allocatable: { cpu, memory, pods: "110" },
        nodeInfo: { kubeletVersion: version },
      },
    });
    cluster.put(collections.nodeMetrics, { metadata: { name }, usage: { cpu: used[0], memory: used[1] } });
  }
}

function putApplications(cluster: TestCluster): void {
  const applications = [
    { name: "cert-manager", wave: 0 },
    { name: "longhorn", wave: 1, namespace: "storage" },
    { name: "prometheus", wave: 2, namespace: "monitoring" },
    { name: "grafana", wave: 2, namespace: "monitoring" },
    { name: "argocd", wave: 2 },
    { name: "git", wave: 3, sync: "OutOfSync" },
    { name: "wiki", wave: 3 },
    { name: "mail", wave: 3 },
    { name: "music", wave: 3 },
    { name: "photos", wave: 3, health: "Degraded", message: 'Deployment "photos" exceeded its progress deadline' },
  ];
  for (const { name, wave, namespace = name, sync = "Synced", health = "Healthy", message } of applications) {
    cluster.put(collections.applications, {
      metadata: { namespace: "argocd", name, annotations: { "argocd.argoproj.io/sync-wave": String(wave) } },
      spec: {
        project: "home",
        destination: { namespace },
        source: { repoURL: "https://git.example.com/home.git", path: `dist/home/${name}`, targetRevision: "main" },
        syncPolicy: { automated: { prune: true, selfHeal: true }, syncOptions: ["ServerSideApply=true"] },
      },
      status: {
        sync: { status: sync, revision: "4f0c7d2a91be5c3d8e6a0b1f2c3d4e5f60718293" },
        health: { status: health, ...(message && { message }) },
        operationState: { phase: "Succeeded" },
        resources: [{ group: "apps", kind: "Deployment", namespace, name }],
      },
    });
  }
}

function putCertificates(cluster: TestCluster): void {
  for (const { name, namespace } of opened) {
    cluster.put(collections.certificates, {
      metadata: { namespace, name: `${name}-tls` },
      spec: { dnsNames: [`${name}.home.example.com`] },
      status: {
        conditions: [{ type: "Ready", status: "True" }],
        notAfter: daysAgo(name === "mail" ? -4 : -61),
        renewalTime: daysAgo(name === "mail" ? 26 : -31),
      },
    });
  }
}

function putStorage(cluster: TestCluster): void {
  const gibibyte = 1024 ** 3;
  const claims = [
    { namespace: "photos", name: "library", size: 500, used: 467 },
    { namespace: "git", name: "repositories", size: 50, used: 12 },
    { namespace: "mail", name: "boxes", size: 40, used: 21 },
  ];
  for (const { namespace, name, size } of claims) {
    cluster.put(collections.claims, {
      metadata: { namespace, name },
      spec: { storageClassName: "longhorn" },
      status: { phase: "Bound", capacity: { storage: `${size}Gi` } },
    });
  }
  const samples = claims.flatMap(({ namespace, name, size, used }) =>
    [
      ["kubelet_volume_stats_used_bytes", used],
      ["kubelet_volume_stats_capacity_bytes", size],
    ].map(([__name__, amount]) => ({
      metric: { __name__, namespace, persistentvolumeclaim: name },
      value: [Date.now() / 1000, String(Number(amount) * gibibyte)],
    })),
  );
  cluster.answer("/api/v1/namespaces/monitoring/services/prometheus:9090/proxy/api/v1/query", {
    status: "success",
    data: { resultType: "vector", result: samples },
  });
  for (const [index, hours] of [2, 14, 26].entries()) {
    cluster.put(collections.etcdSnapshots, {
      metadata: { name: `etcd-snapshot-rack-1-${index}`, creationTimestamp: daysAgo(hours / 24) },
      spec: { snapshotName: `etcd-snapshot-rack-1-${index}`, nodeName: "rack-1" },
      status: { readyToUse: true, creationTime: daysAgo(hours / 24), size: "18Mi" },
    });
  }
}

function putWarnings(cluster: TestCluster): void {
  const pod = { kind: "Pod", namespace: "photos", name: "photos-7d9c5b6f4-x2v8k" };
  const warnings = [
    { reason: "Failed", message: "Error: ImagePullBackOff", count: 31, minutes: 2, object: pod },
    { reason: "BackOff", message: photos.waiting?.message ?? "", count: 118, minutes: 1, object: pod },
    {
      reason: "EvictionThresholdMet",
      message: "Attempting to reclaim memory",
      count: 3,
      minutes: 12,
      object: { kind: "Node", name: "attic" },
    },
  ];
  for (const [index, { reason, message, count, minutes, object }] of warnings.entries()) {
    cluster.put(collections.events, {
      metadata: { namespace: "photos", name: `warning-${index}`, creationTimestamp: daysAgo(0.2) },
      type: "Warning",
      reason,
      message,
      count,
      involvedObject: object,
      lastTimestamp: daysAgo(minutes / 1440),
    });
  }
}
