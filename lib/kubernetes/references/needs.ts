import { isCustomGroup } from "../kinds.ts";
import { apiGroupOf, type Manifest } from "../manifest.ts";
import { podSpecOf } from "../pods.ts";
import { bindingReferences, serviceAccountReferences } from "./access.ts";
import { classReferences } from "./classes.ts";
import {
  gatewayReferences,
  ingressReferences,
  middlewareReferences,
  routeReferences,
  tlsStoreReferences,
  traefikRouteReferences,
  webhookReferences,
} from "./network.ts";
import {
  applicationReferences,
  backupLocationReferences,
  certificateReferences,
  externalSecretReferences,
  helmChartReferences,
  issuerReferences,
  monitoringServerReferences,
  planReferences,
  scatteredReferences,
} from "./operators.ts";
import { podReferencesBesideConfiguration } from "./pods.ts";
import type { Refer } from "./reference.ts";
import { claimReferences, statefulSetReferences, storageClassReferences, volumeReferences } from "./storage.ts";

/** What the objects of each kind refer to, beside what their pods need. */
const extractors: ReadonlyMap<string, (manifest: Manifest, refer: Refer) => void> = new Map([
  ["/PersistentVolume", volumeReferences],
  ["/PersistentVolumeClaim", claimReferences],
  ["/ServiceAccount", serviceAccountReferences],
  ["admissionregistration.k8s.io/MutatingWebhookConfiguration", webhookReferences],
  ["admissionregistration.k8s.io/ValidatingWebhookConfiguration", webhookReferences],
  ["apiextensions.k8s.io/CustomResourceDefinition", webhookReferences],
  ["apiregistration.k8s.io/APIService", webhookReferences],
  ["apps/StatefulSet", statefulSetReferences],
  ["argoproj.io/Application", applicationReferences],
  ["cert-manager.io/Certificate", certificateReferences],
  ["cert-manager.io/CertificateRequest", certificateReferences],
  ["cert-manager.io/ClusterIssuer", issuerReferences],
  ["cert-manager.io/Issuer", issuerReferences],
  ["external-secrets.io/ClusterSecretStore", scatteredReferences],
  ["external-secrets.io/ExternalSecret", externalSecretReferences],
  ["external-secrets.io/PushSecret", externalSecretReferences],
  ["external-secrets.io/SecretStore", scatteredReferences],
  ["gateway.networking.k8s.io/GRPCRoute", routeReferences],
  ["gateway.networking.k8s.io/Gateway", gatewayReferences],
  ["gateway.networking.k8s.io/HTTPRoute", routeReferences],
  ["gateway.networking.k8s.io/TCPRoute", routeReferences],
  ["gateway.networking.k8s.io/TLSRoute", routeReferences],
  ["gateway.networking.k8s.io/UDPRoute", routeReferences],
  ["helm.cattle.io/HelmChart", helmChartReferences],
  ["helm.cattle.io/HelmChartConfig", helmChartReferences],
  ["monitoring.coreos.com/Alertmanager", monitoringServerReferences],
  ["monitoring.coreos.com/AlertmanagerConfig", scatteredReferences],
  ["monitoring.coreos.com/PodMonitor", scatteredReferences],
  ["monitoring.coreos.com/Probe", scatteredReferences],
  ["monitoring.coreos.com/Prometheus", monitoringServerReferences],
  ["monitoring.coreos.com/PrometheusAgent", monitoringServerReferences],
  ["monitoring.coreos.com/ScrapeConfig", scatteredReferences],
  ["monitoring.coreos.com/ServiceMonitor", scatteredReferences],
  ["monitoring.coreos.com/ThanosRuler", monitoringServerReferences],
  ["networking.k8s.io/Ingress", ingressReferences],
  ["rbac.authorization.k8s.io/ClusterRoleBinding", bindingReferences],
  ["rbac.authorization.k8s.io/RoleBinding", bindingReferences],
  ["storage.k8s.io/StorageClass", storageClassReferences],
  ["traefik.io/IngressRoute", traefikRouteReferences],
  ["traefik.io/IngressRouteTCP", traefikRouteReferences],
  ["traefik.io/IngressRouteUDP", traefikRouteReferences],
  ["traefik.io/Middleware", middlewareReferences],
  ["traefik.io/MiddlewareTCP", middlewareReferences],
  ["traefik.io/TLSStore", tlsStoreReferences],
  ["upgrade.cattle.io/Plan", planReferences],
  ["velero.io/BackupStorageLocation", backupLocationReferences],
]);

/**
 * Tells what must be there before an object of a kind, given as `apps/Deployment`: what its pods need but for the ConfigMaps and
 * Secrets that they wait for, and what it names itself.
 */
export function needs(groupKind: string, manifest: Manifest, refer: Refer): void {
  const pod = podSpecOf(groupKind, manifest);
  if (pod !== undefined) podReferencesBesideConfiguration(pod, refer);
  if (hasOwnNeeds(groupKind)) ownNeeds(groupKind, manifest, refer);
}

/** The same without what its pods need. */
export function ownNeeds(groupKind: string, manifest: Manifest, refer: Refer): void {
  extractors.get(groupKind)?.(manifest, refer);
  if (isCustomGroup(apiGroupOf(groupKind))) classReferences(manifest, refer);
}

/** Whether objects of a kind name others themselves. */
export function hasOwnNeeds(groupKind: string): boolean {
  return extractors.has(groupKind) || isCustomGroup(apiGroupOf(groupKind));
}
