/** Paths of what the portal reads. */
export const collections = {
  nodes: "/api/v1/nodes",
  pods: "/api/v1/pods",
  services: "/api/v1/services",
  configMaps: "/api/v1/configmaps",
  claims: "/api/v1/persistentvolumeclaims",
  events: "/api/v1/events",
  deployments: "/apis/apps/v1/deployments",
  statefulSets: "/apis/apps/v1/statefulsets",
  daemonSets: "/apis/apps/v1/daemonsets",
  endpointSlices: "/apis/discovery.k8s.io/v1/endpointslices",
  ingresses: "/apis/networking.k8s.io/v1/ingresses",
  httpRoutes: "/apis/gateway.networking.k8s.io/v1/httproutes",
  gateways: "/apis/gateway.networking.k8s.io/v1/gateways",
  ingressRoutes: "/apis/traefik.io/v1alpha1/ingressroutes",
  certificates: "/apis/cert-manager.io/v1/certificates",
  applications: "/apis/argoproj.io/v1alpha1/applications",
  etcdSnapshots: "/apis/k3s.cattle.io/v1/etcdsnapshotfiles",
  volumeSnapshots: "/apis/snapshot.storage.k8s.io/v1/volumesnapshots",
  /** Headlamp itself asks for them. */
  definitions: "/apis/apiextensions.k8s.io/v1/customresourcedefinitions",
  nodeMetrics: "/apis/metrics.k8s.io/v1beta1/nodes",
} as const;
