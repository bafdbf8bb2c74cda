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
import { validateCertificateSigningRequest } from "./certificates/certificate-signing-request.ts";
import { validateLease } from "./coordination/lease.ts";
import { validateEndpointSlice } from "./discovery/endpoint-slice.ts";
import { validateEvent } from "./events/event.ts";
import { validateFlowSchema } from "./flowcontrol/flow-schema.ts";
import { validatePriorityLevelConfiguration } from "./flowcontrol/priority-level-configuration.ts";
import { validateIngress } from "./networking/ingress.ts";
import { validateIngressClass } from "./networking/ingress-class.ts";
import { validateIpAddress } from "./networking/ip-address.ts";
import { validateNetworkPolicy } from "./networking/network-policy.ts";
import { validateServiceCidr } from "./networking/service-cidr.ts";
import { validateRuntimeClass } from "./node/runtime-class.ts";
import { validatePodDisruptionBudget } from "./policy/pod-disruption-budget.ts";
import { validateClusterRole, validateRole } from "./rbac/role.ts";
import { validateClusterRoleBinding, validateRoleBinding } from "./rbac/role-binding.ts";
import { validateDeviceClass } from "./resource/device-class.ts";
import { validateResourceClaim, validateResourceClaimTemplate } from "./resource/resource-claim.ts";
import { validateResourceSlice } from "./resource/resource-slice.ts";
import { validatePriorityClass } from "./scheduling/priority-class.ts";
import { validateCsiDriver } from "./storage/csi-driver.ts";
import { validateCsiNode } from "./storage/csi-node.ts";
import { validateCsiStorageCapacity } from "./storage/csi-storage-capacity.ts";
import { validateStorageClass } from "./storage/storage-class.ts";
import { validateVolumeAttachment } from "./storage/volume-attachment.ts";
import { validateVolumeAttributesClass } from "./storage/volume-attributes-class.ts";
import { validateStorageVersionMigration } from "./storagemigration/storage-version-migration.ts";
import type { Validator } from "./validator.ts";

/** By API group and kind: `apps/Deployment`, `/Service`. */
export const validators: ReadonlyMap<string, Validator> = new Map<string, Validator>([
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
  ["events.k8s.io/Event", validateEvent],
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
]);
