/**
 * Kinds inside namespaces that every project allows, because they reach no further than their namespace. What Kubernetes itself makes
 * of others is among them, like Pods: Argo CD shows no object, and prunes none, whose kind the project does not allow. So the last
 * object of such a kind can go in one commit.
 */
export const ordinaryKinds = [
  "/ConfigMap",
  "/Endpoints",
  "/LimitRange",
  "/PersistentVolumeClaim",
  "/Pod",
  "/ResourceQuota",
  "/Secret",
  "/Service",
  "/ServiceAccount",
  "apps/ControllerRevision",
  "apps/DaemonSet",
  "apps/Deployment",
  "apps/ReplicaSet",
  "apps/StatefulSet",
  "autoscaling/HorizontalPodAutoscaler",
  "batch/CronJob",
  "batch/Job",
  "bitnami.com/SealedSecret",
  "cert-manager.io/Certificate",
  "cert-manager.io/CertificateRequest",
  "cert-manager.io/Issuer",
  "discovery.k8s.io/EndpointSlice",
  "gateway.networking.k8s.io/GRPCRoute",
  "gateway.networking.k8s.io/HTTPRoute",
  "monitoring.coreos.com/PodMonitor",
  "monitoring.coreos.com/Probe",
  "monitoring.coreos.com/PrometheusRule",
  "monitoring.coreos.com/ServiceMonitor",
  "networking.k8s.io/Ingress",
  "networking.k8s.io/NetworkPolicy",
  "policy/PodDisruptionBudget",
  "rbac.authorization.k8s.io/Role",
  "rbac.authorization.k8s.io/RoleBinding",
  "snapshot.storage.k8s.io/VolumeSnapshot",
  "traefik.io/IngressRoute",
  "traefik.io/Middleware",
] as const;

/** Kinds without namespace that every project allows: an application's own namespace, and what only describes a choice. */
export const harmlessKinds = [
  "/Namespace",
  "gateway.networking.k8s.io/GatewayClass",
  "networking.k8s.io/IngressClass",
  "scheduling.k8s.io/PriorityClass",
  "snapshot.storage.k8s.io/VolumeSnapshotClass",
  "storage.k8s.io/StorageClass",
] as const;
