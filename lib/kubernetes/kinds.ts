import { apiGroupOf, type Manifest } from "./manifest.ts";

/** API groups that every Kubernetes API server serves by itself. Any other group needs an operator. */
const builtInGroups: ReadonlySet<string> = new Set([
  "",
  "admissionregistration.k8s.io",
  "apiextensions.k8s.io",
  "apiregistration.k8s.io",
  "apps",
  "authentication.k8s.io",
  "authorization.k8s.io",
  "autoscaling",
  "batch",
  "certificates.k8s.io",
  "coordination.k8s.io",
  "discovery.k8s.io",
  "events.k8s.io",
  "flowcontrol.apiserver.k8s.io",
  "internal.apiserver.k8s.io",
  "networking.k8s.io",
  "node.k8s.io",
  "policy",
  "rbac.authorization.k8s.io",
  "resource.k8s.io",
  "scheduling.k8s.io",
  "storage.k8s.io",
  "storagemigration.k8s.io",
]);

/** Kinds without a namespace, as `<API group>/<Kind>`; custom resources as their projects define them. */
const clusterScopedKinds: ReadonlySet<string> = new Set([
  "/ComponentStatus",
  "/Namespace",
  "/Node",
  "/PersistentVolume",
  "admissionregistration.k8s.io/MutatingAdmissionPolicy",
  "admissionregistration.k8s.io/MutatingAdmissionPolicyBinding",
  "admissionregistration.k8s.io/MutatingWebhookConfiguration",
  "admissionregistration.k8s.io/ValidatingAdmissionPolicy",
  "admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding",
  "admissionregistration.k8s.io/ValidatingWebhookConfiguration",
  "apiextensions.k8s.io/CustomResourceDefinition",
  "apiregistration.k8s.io/APIService",
  "certificates.k8s.io/CertificateSigningRequest",
  "certificates.k8s.io/ClusterTrustBundle",
  "flowcontrol.apiserver.k8s.io/FlowSchema",
  "flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration",
  "networking.k8s.io/IPAddress",
  "networking.k8s.io/IngressClass",
  "networking.k8s.io/ServiceCIDR",
  "node.k8s.io/RuntimeClass",
  "rbac.authorization.k8s.io/ClusterRole",
  "rbac.authorization.k8s.io/ClusterRoleBinding",
  "resource.k8s.io/DeviceClass",
  "resource.k8s.io/ResourceSlice",
  "scheduling.k8s.io/PriorityClass",
  "storage.k8s.io/CSIDriver",
  "storage.k8s.io/CSINode",
  "storage.k8s.io/StorageClass",
  "storage.k8s.io/VolumeAttachment",
  "storage.k8s.io/VolumeAttributesClass",
  "cert-manager.io/ClusterIssuer",
  "external-secrets.io/ClusterExternalSecret",
  "external-secrets.io/ClusterPushSecret",
  "external-secrets.io/ClusterSecretStore",
  "gateway.networking.k8s.io/GatewayClass",
  "k3s.cattle.io/ETCDSnapshotFile",
  "kyverno.io/ClusterCleanupPolicy",
  "kyverno.io/ClusterPolicy",
  "kyverno.io/GlobalContextEntry",
  "policies.kyverno.io/DeletingPolicy",
  "policies.kyverno.io/GeneratingPolicy",
  "policies.kyverno.io/ImageValidatingPolicy",
  "policies.kyverno.io/MutatingPolicy",
  "policies.kyverno.io/ValidatingPolicy",
  "snapshot.storage.k8s.io/VolumeSnapshotClass",
  "snapshot.storage.k8s.io/VolumeSnapshotContent",
]);

/** `apps/Deployment`, and `/Service` for the core group. */
export function groupKindOf({ apiVersion, kind }: Pick<Manifest, "apiVersion" | "kind">): string {
  return `${apiGroupOf(apiVersion)}/${kind}`;
}

export function isClusterScoped(manifest: Pick<Manifest, "apiVersion" | "kind">): boolean {
  return clusterScopedKinds.has(groupKindOf(manifest));
}

/** Whether objects of the API group exist only where an operator brought their definition. */
export function isCustomGroup(apiGroup: string): boolean {
  return !builtInGroups.has(apiGroup);
}
