import { compileChecks } from "../cel/compile-checks.ts";
import { validateMutatingAdmissionPolicy } from "./admissionregistration/mutating-admission-policy.ts";
import {
  validateMutatingAdmissionPolicyBinding,
  validateValidatingAdmissionPolicyBinding,
} from "./admissionregistration/policy-binding.ts";
import { validateValidatingAdmissionPolicy } from "./admissionregistration/validating-admission-policy.ts";
import { validateWebhookConfiguration } from "./admissionregistration/webhook.ts";
import { validateCustomResourceDefinition } from "./apiextensions/custom-resource-definition.ts";
import { validateApiService } from "./apiregistration/api-service.ts";
import { validateHorizontalPodAutoscaler } from "./autoscaling/horizontal-pod-autoscaler.ts";
import { validateBinding } from "./binding.ts";
import { validateCertificateSigningRequest } from "./certificates/certificate-signing-request.ts";
import { validateConfigMap } from "./config-map.ts";
import { validateControllerRevision } from "./controller-revision.ts";
import { validateLease } from "./coordination/lease.ts";
import { validateCronJob } from "./cron-job.ts";
import { validateDaemonSet } from "./daemon-set.ts";
import { validateDeployment } from "./deployment.ts";
import { validateEndpointSlice } from "./discovery/endpoint-slice.ts";
import { validateEndpoints } from "./endpoints.ts";
import { validateEvent } from "./event.ts";
import { validateEventV1 } from "./events/event.ts";
import { validateFlowSchema } from "./flowcontrol/flow-schema.ts";
import { validatePriorityLevelConfiguration } from "./flowcontrol/priority-level-configuration.ts";
import { validateJob } from "./job.ts";
import { validateLimitRange } from "./limit-range.ts";
import { validateNamespace } from "./namespace.ts";
import { validateIngress } from "./networking/ingress.ts";
import { validateIngressClass } from "./networking/ingress-class.ts";
import { validateIpAddress } from "./networking/ip-address.ts";
import { validateNetworkPolicy } from "./networking/network-policy.ts";
import { validateServiceCidr } from "./networking/service-cidr.ts";
import { validateRuntimeClass } from "./node/runtime-class.ts";
import { validateNode } from "./node.ts";
import { validatePersistentVolume } from "./persistent-volume.ts";
import { validatePersistentVolumeClaim } from "./persistent-volume-claim.ts";
import { validatePod, validatePodTemplateObject } from "./pod.ts";
import { validatePodDisruptionBudget } from "./policy/pod-disruption-budget.ts";
import { validateClusterRole, validateRole } from "./rbac/role.ts";
import { validateClusterRoleBinding, validateRoleBinding } from "./rbac/role-binding.ts";
import { validateReplicaSet, validateReplicationController } from "./replica-set.ts";
import { validateDeviceClass } from "./resource/device-class.ts";
import { validateResourceClaim, validateResourceClaimTemplate } from "./resource/resource-claim.ts";
import { validateResourceSlice } from "./resource/resource-slice.ts";
import { validateResourceQuota } from "./resource-quota.ts";
import { validateRollout } from "./rollout.ts";
import { validatePriorityClass } from "./scheduling/priority-class.ts";
import { validateSecret } from "./secret.ts";
import { validateService } from "./service.ts";
import { validateServiceAccount } from "./service-account.ts";
import { validateStatefulSet } from "./stateful-set.ts";
import { validateCsiDriver } from "./storage/csi-driver.ts";
import { validateCsiNode } from "./storage/csi-node.ts";
import { validateCsiStorageCapacity } from "./storage/csi-storage-capacity.ts";
import { validateStorageClass } from "./storage/storage-class.ts";
import { validateVolumeAttachment } from "./storage/volume-attachment.ts";
import { validateVolumeAttributesClass } from "./storage/volume-attributes-class.ts";
import { validateStorageVersionMigration } from "./storagemigration/storage-version-migration.ts";
import type { Validator } from "./validator.ts";

/** By API group and kind: `apps/Deployment`, `/Service`. */
const validatorsByKind: ReadonlyMap<string, Validator> = new Map<string, Validator>([
  ["admissionregistration.k8s.io/MutatingAdmissionPolicy", validateMutatingAdmissionPolicy],
  ["admissionregistration.k8s.io/MutatingAdmissionPolicyBinding", validateMutatingAdmissionPolicyBinding],
  ["admissionregistration.k8s.io/MutatingWebhookConfiguration", validateWebhookConfiguration],
  ["admissionregistration.k8s.io/ValidatingAdmissionPolicy", validateValidatingAdmissionPolicy],
  ["admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding", validateValidatingAdmissionPolicyBinding],
  ["admissionregistration.k8s.io/ValidatingWebhookConfiguration", validateWebhookConfiguration],
  ["apiextensions.k8s.io/CustomResourceDefinition", validateCustomResourceDefinition],
  ["apiregistration.k8s.io/APIService", validateApiService],
  ["autoscaling/HorizontalPodAutoscaler", validateHorizontalPodAutoscaler],
  ["certificates.k8s.io/CertificateSigningRequest", validateCertificateSigningRequest],
  ["coordination.k8s.io/Lease", validateLease],
  ["discovery.k8s.io/EndpointSlice", validateEndpointSlice],
  ["events.k8s.io/Event", validateEventV1],
  ["flowcontrol.apiserver.k8s.io/FlowSchema", validateFlowSchema],
  ["flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration", validatePriorityLevelConfiguration],
  ["networking.k8s.io/IPAddress", validateIpAddress],
  ["networking.k8s.io/Ingress", validateIngress],
  ["networking.k8s.io/IngressClass", validateIngressClass],
  ["networking.k8s.io/NetworkPolicy", validateNetworkPolicy],
  ["networking.k8s.io/ServiceCIDR", validateServiceCidr],
  ["node.k8s.io/RuntimeClass", validateRuntimeClass],
  ["policy/PodDisruptionBudget", validatePodDisruptionBudget],
  ["rbac.authorization.k8s.io/ClusterRole", validateClusterRole],
  ["rbac.authorization.k8s.io/ClusterRoleBinding", validateClusterRoleBinding],
  ["rbac.authorization.k8s.io/Role", validateRole],
  ["rbac.authorization.k8s.io/RoleBinding", validateRoleBinding],
  ["resource.k8s.io/DeviceClass", validateDeviceClass],
  ["resource.k8s.io/ResourceClaim", validateResourceClaim],
  ["resource.k8s.io/ResourceClaimTemplate", validateResourceClaimTemplate],
  ["resource.k8s.io/ResourceSlice", validateResourceSlice],
  ["scheduling.k8s.io/PriorityClass", validatePriorityClass],
  ["storage.k8s.io/CSIDriver", validateCsiDriver],
  ["storage.k8s.io/CSINode", validateCsiNode],
  ["storage.k8s.io/CSIStorageCapacity", validateCsiStorageCapacity],
  ["storage.k8s.io/StorageClass", validateStorageClass],
  ["storage.k8s.io/VolumeAttachment", validateVolumeAttachment],
  ["storage.k8s.io/VolumeAttributesClass", validateVolumeAttributesClass],
  ["storagemigration.k8s.io/StorageVersionMigration", validateStorageVersionMigration],
  ["/Binding", validateBinding],
  ["/ConfigMap", validateConfigMap],
  ["/Endpoints", validateEndpoints],
  ["/Event", validateEvent],
  ["/LimitRange", validateLimitRange],
  ["/Namespace", validateNamespace],
  ["/Node", validateNode],
  ["/PersistentVolume", validatePersistentVolume],
  ["/PersistentVolumeClaim", validatePersistentVolumeClaim],
  ["/Pod", validatePod],
  ["/PodTemplate", validatePodTemplateObject],
  ["/ReplicationController", validateReplicationController],
  ["/ResourceQuota", validateResourceQuota],
  ["/Secret", validateSecret],
  ["/Service", validateService],
  ["/ServiceAccount", validateServiceAccount],
  ["apps/ControllerRevision", validateControllerRevision],
  ["apps/DaemonSet", validateDaemonSet],
  ["apps/Deployment", validateDeployment],
  ["apps/ReplicaSet", validateReplicaSet],
  ["apps/StatefulSet", validateStatefulSet],
  ["argoproj.io/Rollout", validateRollout],
  ["batch/CronJob", validateCronJob],
  ["batch/Job", validateJob],
]);

/** What is asked of a kind, with its expressions, by API group and kind. */
export const validators: ReadonlyMap<string, Validator> = together(validatorsByKind, compileChecks);

/** All validators of each kind as one. */
function together(...maps: readonly ReadonlyMap<string, Validator>[]): ReadonlyMap<string, Validator> {
  const merged = new Map<string, Validator>();
  for (const [type, validator] of maps.flatMap((map) => [...map])) {
    const first = merged.get(type);
    merged.set(type, first === undefined ? validator : both(first, validator));
  }
  return merged;
}

function both(first: Validator, second: Validator): Validator {
  return (object, report) => {
    first(object, report);
    second(object, report);
  };
}
