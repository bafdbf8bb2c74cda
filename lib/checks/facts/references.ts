import type { Manifest } from "../../kubernetes/manifest.ts";
import { valueFor } from "../../value-for.ts";
import type { CheckObject } from "../input.ts";
import { namespaceOf } from "./namespace.ts";
import type { PodTemplate } from "./pods.ts";
import type { Refer, Reference } from "./reference.ts";
import { bindingReferences, serviceAccountReferences } from "./references/access.ts";
import {
  gatewayReferences,
  ingressReferences,
  middlewareReferences,
  routeReferences,
  tlsStoreReferences,
  traefikRouteReferences,
  webhookReferences,
} from "./references/network.ts";
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
} from "./references/operators.ts";
import { podReferences } from "./references/pods.ts";
import {
  claimReferences,
  statefulSetReferences,
  storageClassReferences,
  volumeReferences,
} from "./references/storage.ts";
import type { ObjectType } from "./types.ts";

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

/** Every name by which one object refers to another, by the kind that is meant: `/Secret`, `storage.k8s.io/StorageClass`. */
export function collectReferences(
  types: readonly ObjectType[],
  pods: readonly PodTemplate[],
): ReadonlyMap<string, readonly Reference[]> {
  const references = new Map<string, Reference[]>();
  const from = (object: CheckObject): Refer => {
    const own = namespaceOf(object.manifest);
    return (kind, path, name, details) => {
      if (typeof name !== "string" || name === "") return;
      valueFor(references, kind, () => []).push({
        from: object,
        path,
        name,
        ...details,
        namespace: details?.namespace ?? own,
      });
    };
  };
  for (const { groupKind, objects } of types) {
    const extract = extractors.get(groupKind);
    if (extract !== undefined) for (const object of objects) extract(object.manifest, from(object));
  }
  for (const pod of pods) podReferences(pod, from(pod.object));
  return references;
}
