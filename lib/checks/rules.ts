import { applicationHealth } from "./argocd/application-health.ts";
import { claimOrder } from "./argocd/claim-order.ts";
import { compareOptions } from "./argocd/compare-options.ts";
import { definitionOrder } from "./argocd/definition-order.ts";
import { destructiveSyncOptions } from "./argocd/destructive-sync-options.ts";
import { folderSize } from "./argocd/folder-size.ts";
import { hookJobTtl } from "./argocd/hook-job-ttl.ts";
import { hooks } from "./argocd/hooks.ts";
import { ignoredDifferences } from "./argocd/ignored-differences.ts";
import { immutableObject } from "./argocd/immutable-object.ts";
import { largeObject } from "./argocd/large-object.ts";
import { manualSync } from "./argocd/manual-sync.ts";
import { missingFolder } from "./argocd/missing-folder.ts";
import { oneOwner } from "./argocd/one-owner.ts";
import { projectDestination } from "./argocd/project-destination.ts";
import { projectKind } from "./argocd/project-kind.ts";
import { projectSource } from "./argocd/project-source.ts";
import { syncOptions } from "./argocd/sync-options.ts";
import { syncOrder } from "./argocd/sync-order.ts";
import { syncWave } from "./argocd/sync-wave.ts";
import { unknownAnnotation } from "./argocd/unknown-annotation.ts";
import { unsyncedFolder } from "./argocd/unsynced-folder.ts";
import { chartCreates } from "./charts/chart-creates.ts";
import { chartCreatesMore } from "./charts/chart-creates-more.ts";
import { chartMetrics } from "./charts/chart-metrics.ts";
import { chartNeeds } from "./charts/chart-needs.ts";
import { chartProvides } from "./charts/chart-provides.ts";
import { chartProvidesServices } from "./charts/chart-provides-services.ts";
import { chartRequiredSecret } from "./charts/chart-required-secret.ts";
import { chartWebhooks } from "./charts/chart-webhooks.ts";
import { duplicateObject } from "./collisions/duplicate-object.ts";
import { hostPortCollision } from "./collisions/host-port-collision.ts";
import { loadBalancerAddressCollision } from "./collisions/load-balancer-address-collision.ts";
import { nodePortCollision } from "./collisions/node-port-collision.ts";
import { sameHostAndPath } from "./collisions/same-host-and-path.ts";
import { secretMadeTwice } from "./collisions/secret-made-twice.ts";
import { sporeTrustedTwice } from "./collisions/spore-trusted-twice.ts";
import { twoDefaultIngressClasses } from "./collisions/two-default-ingress-classes.ts";
import { twoDefaultStorageClasses } from "./collisions/two-default-storage-classes.ts";
import { certificateSolver } from "./controllers/certificate-solver.ts";
import { chartFailurePolicy } from "./controllers/chart-failure-policy.ts";
import { chartValues } from "./controllers/chart-values.ts";
import { disruptionBudgetBlocksDrain } from "./controllers/disruption-budget-blocks-drain.ts";
import { externalName } from "./controllers/external-name.ts";
import { ignoredAnnotation } from "./controllers/ignored-annotation.ts";
import { ingressMiddleware } from "./controllers/ingress-middleware.ts";
import { localVolume } from "./controllers/local-volume.ts";
import { monitorNotSelected } from "./controllers/monitor-not-selected.ts";
import { otherNamespace } from "./controllers/other-namespace.ts";
import { poolNotAdvertised } from "./controllers/pool-not-advertised.ts";
import { replicasBesideAutoscaler } from "./controllers/replicas-beside-autoscaler.ts";
import { sealedSecretTemplate } from "./controllers/sealed-secret-template.ts";
import { unexpandedVariable } from "./controllers/unexpanded-variable.ts";
import { deprecatedApi } from "./deprecations/deprecated-api.ts";
import { removedApi } from "./deprecations/removed-api.ts";
import { removedNodeLabel } from "./deprecations/removed-node-label.ts";
import { deniedTraffic } from "./references/denied-traffic.ts";
import { disruptionBudgetWithoutPods } from "./references/disruption-budget-without-pods.ts";
import { missingAppProject } from "./references/missing-app-project.ts";
import { missingConfigMap } from "./references/missing-config-map.ts";
import { missingConfigMapKey } from "./references/missing-config-map-key.ts";
import { missingGateway } from "./references/missing-gateway.ts";
import { missingHelmChart } from "./references/missing-helm-chart.ts";
import { missingIngressClass } from "./references/missing-ingress-class.ts";
import { missingIssuer } from "./references/missing-issuer.ts";
import { missingMiddleware } from "./references/missing-middleware.ts";
import { missingNamespace } from "./references/missing-namespace.ts";
import { missingOperator } from "./references/missing-operator.ts";
import { missingPriorityClass } from "./references/missing-priority-class.ts";
import { missingReferenceGrant } from "./references/missing-reference-grant.ts";
import { missingRole } from "./references/missing-role.ts";
import { missingScaleTarget } from "./references/missing-scale-target.ts";
import { missingSecret } from "./references/missing-secret.ts";
import { missingSecretKey } from "./references/missing-secret-key.ts";
import { missingSecretStore } from "./references/missing-secret-store.ts";
import { missingService } from "./references/missing-service.ts";
import { missingServiceAccount } from "./references/missing-service-account.ts";
import { missingServicePort } from "./references/missing-service-port.ts";
import { missingStorageClass } from "./references/missing-storage-class.ts";
import { missingVolumeClaim } from "./references/missing-volume-claim.ts";
import { monitorWithoutTarget } from "./references/monitor-without-target.ts";
import { networkPolicyWithoutPods } from "./references/network-policy-without-pods.ts";
import { routeNotAttached } from "./references/route-not-attached.ts";
import { serviceTargetPort } from "./references/service-target-port.ts";
import { serviceWithoutPods } from "./references/service-without-pods.ts";
import type { Rule } from "./rule.ts";
import { apiWarning } from "./schema/api-warning.ts";
import { missingProbePort } from "./schema/missing-probe-port.ts";
import { schema } from "./schema/schema.ts";
import { unknownKind } from "./schema/unknown-kind.ts";
import { missingProbes } from "./security/missing-probes.ts";
import { missingResources } from "./security/missing-resources.ts";
import { namespaceWithoutLevel } from "./security/namespace-without-level.ts";
import { plainSecret } from "./security/plain-secret.ts";
import { plainSecretInEnvironment } from "./security/plain-secret-in-environment.ts";
import { podSecurityRules } from "./security/pod-security/rules.ts";
import { rbacClusterAdmin } from "./security/rbac-cluster-admin.ts";
import { rbacEscalation } from "./security/rbac-escalation.ts";
import { rbacSecrets } from "./security/rbac-secrets.ts";
import { rbacTakeover } from "./security/rbac-takeover.ts";
import { rbacWildcard } from "./security/rbac-wildcard.ts";
import { tokenAutomount } from "./security/token-automount.ts";
import { unpinnedImage } from "./security/unpinned-image.ts";

/** Every rule, in the order of the documentation. */
export const rules: readonly Rule[] = [
  schema,
  apiWarning,
  unknownKind,
  missingProbePort,
  missingNamespace,
  missingOperator,
  missingService,
  missingServicePort,
  serviceWithoutPods,
  serviceTargetPort,
  missingSecret,
  missingSecretKey,
  missingConfigMap,
  missingConfigMapKey,
  missingServiceAccount,
  missingRole,
  missingVolumeClaim,
  missingStorageClass,
  missingPriorityClass,
  missingIngressClass,
  missingGateway,
  routeNotAttached,
  missingReferenceGrant,
  missingMiddleware,
  missingIssuer,
  missingSecretStore,
  missingScaleTarget,
  monitorWithoutTarget,
  disruptionBudgetWithoutPods,
  networkPolicyWithoutPods,
  deniedTraffic,
  missingAppProject,
  missingHelmChart,
  duplicateObject,
  secretMadeTwice,
  sporeTrustedTwice,
  sameHostAndPath,
  nodePortCollision,
  hostPortCollision,
  loadBalancerAddressCollision,
  twoDefaultStorageClasses,
  twoDefaultIngressClasses,
  certificateSolver,
  ingressMiddleware,
  otherNamespace,
  externalName,
  ignoredAnnotation,
  poolNotAdvertised,
  localVolume,
  chartValues,
  chartFailurePolicy,
  sealedSecretTemplate,
  monitorNotSelected,
  replicasBesideAutoscaler,
  disruptionBudgetBlocksDrain,
  unexpandedVariable,
  chartCreates,
  chartCreatesMore,
  chartProvides,
  chartProvidesServices,
  chartNeeds,
  chartWebhooks,
  chartMetrics,
  chartRequiredSecret,
  namespaceWithoutLevel,
  ...podSecurityRules,
  unpinnedImage,
  plainSecret,
  plainSecretInEnvironment,
  rbacWildcard,
  rbacEscalation,
  rbacSecrets,
  rbacTakeover,
  rbacClusterAdmin,
  tokenAutomount,
  missingResources,
  missingProbes,
  projectSource,
  projectDestination,
  projectKind,
  oneOwner,
  missingFolder,
  unsyncedFolder,
  folderSize,
  largeObject,
  syncOptions,
  destructiveSyncOptions,
  compareOptions,
  ignoredDifferences,
  unknownAnnotation,
  hooks,
  hookJobTtl,
  syncWave,
  definitionOrder,
  syncOrder,
  claimOrder,
  applicationHealth,
  manualSync,
  immutableObject,
  removedApi,
  deprecatedApi,
  removedNodeLabel,
];
