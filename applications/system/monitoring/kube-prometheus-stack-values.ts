// Generated from the chart kube-prometheus-stack 88.5.3, the nearest to 92.3.0 at hand, by k3s-gitops charts types monitoring; do not edit.
import type {
  IAffinity,
  IContainer,
  IEnvVar,
  IHostAlias,
  IPodSecurityContext,
  IResourceRequirements,
  ISecurityContext,
  IToleration,
  ITopologySpreadConstraint,
  IVolume,
  IVolumeMount,
} from "kubernetes-models/v1";
import type { ListOrMapping, Mapping } from "../../../lib/charts/values/value-types.ts";
import { valuesSchema } from "../../../lib/charts/values/values-schema.ts";
import {
  type KubePrometheusStackGrafanaValues,
  kubePrometheusStackGrafanaValues,
} from "./kube-prometheus-stack-grafana-values.ts";
import {
  type KubePrometheusStackKubeStateMetricsValues,
  kubePrometheusStackKubeStateMetricsValues,
} from "./kube-prometheus-stack-kube-state-metrics-values.ts";
import {
  type KubePrometheusStackPrometheusNodeExporterValues,
  kubePrometheusStackPrometheusNodeExporterValues,
} from "./kube-prometheus-stack-prometheus-node-exporter-values.ts";
import {
  type KubePrometheusStackPrometheusWindowsExporterValues,
  kubePrometheusStackPrometheusWindowsExporterValues,
} from "./kube-prometheus-stack-prometheus-windows-exporter-values.ts";

export interface KubePrometheusStackValues {
  readonly nameOverride?: string | number | boolean | null;
  readonly namespaceOverride?: string | number | boolean | null;
  readonly kubeTargetVersionOverride?: string | number | boolean | null;
  readonly kubeVersionOverride?: string | number | boolean | null;
  readonly fullnameOverride?: string | number | boolean | null;
  readonly commonLabels?: Mapping<string> | null;
  readonly customRules?: {
    readonly AlertmanagerFailedReload?: AlertmanagerFailedReload | null;
    readonly AlertmanagerMembersInconsistent?: AlertmanagerFailedReload | null;
    readonly AlertmanagerFailedToSendAlerts?: AlertmanagerFailedReload | null;
    readonly AlertmanagerClusterFailedToSendAlerts?: AlertmanagerFailedReload | null;
    readonly AlertmanagerConfigInconsistent?: AlertmanagerFailedReload | null;
    readonly AlertmanagerClusterDown?: AlertmanagerFailedReload | null;
    readonly AlertmanagerClusterCrashlooping?: AlertmanagerFailedReload | null;
    readonly AlertmanagerClusterFailedPeers?: AlertmanagerFailedReload | null;
    readonly ConfigReloaderSidecarErrors?: AlertmanagerFailedReload | null;
    readonly etcdMembersDown?: AlertmanagerFailedReload | null;
    readonly etcdInsufficientMembers?: AlertmanagerFailedReload | null;
    readonly etcdNoLeader?: AlertmanagerFailedReload | null;
    readonly etcdHighNumberOfLeaderChanges?: AlertmanagerFailedReload | null;
    readonly etcdHighNumberOfFailedGRPCRequests?: AlertmanagerFailedReload | null;
    readonly etcdGRPCRequestsSlow?: AlertmanagerFailedReload | null;
    readonly etcdMemberCommunicationSlow?: AlertmanagerFailedReload | null;
    readonly etcdHighNumberOfFailedProposals?: AlertmanagerFailedReload | null;
    readonly etcdHighFsyncDurations?: AlertmanagerFailedReload | null;
    readonly etcdHighCommitDurations?: AlertmanagerFailedReload | null;
    readonly etcdDatabaseQuotaLowSpace?: AlertmanagerFailedReload | null;
    readonly etcdExcessiveDatabaseGrowth?: AlertmanagerFailedReload | null;
    readonly etcdDatabaseHighFragmentationRatio?: AlertmanagerFailedReload | null;
    readonly TargetDown?: AlertmanagerFailedReload | null;
    readonly Watchdog?: {
      readonly severity?: unknown;
    } | null;
    readonly InfoInhibitor?: {
      readonly severity?: unknown;
    } | null;
    readonly KubeAPIErrorBudgetBurn?: AlertmanagerFailedReload | null;
    readonly KubeStateMetricsListErrors?: AlertmanagerFailedReload | null;
    readonly KubeStateMetricsWatchErrors?: AlertmanagerFailedReload | null;
    readonly KubeStateMetricsShardingMismatch?: AlertmanagerFailedReload | null;
    readonly KubeStateMetricsShardsMissing?: AlertmanagerFailedReload | null;
    readonly KubePodCrashLooping?: AlertmanagerFailedReload | null;
    readonly KubePodNotReady?: AlertmanagerFailedReload | null;
    readonly KubeDeploymentGenerationMismatch?: AlertmanagerFailedReload | null;
    readonly KubeDeploymentReplicasMismatch?: AlertmanagerFailedReload | null;
    readonly KubeDeploymentRolloutStuck?: AlertmanagerFailedReload | null;
    readonly KubeStatefulSetReplicasMismatch?: AlertmanagerFailedReload | null;
    readonly KubeStatefulSetGenerationMismatch?: AlertmanagerFailedReload | null;
    readonly KubeStatefulSetUpdateNotRolledOut?: AlertmanagerFailedReload | null;
    readonly KubeDaemonSetRolloutStuck?: AlertmanagerFailedReload | null;
    readonly KubeContainerWaiting?: AlertmanagerFailedReload | null;
    readonly KubeDaemonSetNotScheduled?: AlertmanagerFailedReload | null;
    readonly KubeDaemonSetMisScheduled?: AlertmanagerFailedReload | null;
    readonly KubeJobNotCompleted?: {
      readonly severity?: unknown;
    } | null;
    readonly KubeJobFailed?: AlertmanagerFailedReload | null;
    readonly KubeHpaReplicasMismatch?: AlertmanagerFailedReload | null;
    readonly KubeHpaMaxedOut?: AlertmanagerFailedReload | null;
    readonly KubePdbNotEnoughHealthyPods?: AlertmanagerFailedReload | null;
    readonly KubeCPUOvercommit?: AlertmanagerFailedReload | null;
    readonly KubeMemoryOvercommit?: AlertmanagerFailedReload | null;
    readonly KubeCPUQuotaOvercommit?: AlertmanagerFailedReload | null;
    readonly KubeMemoryQuotaOvercommit?: AlertmanagerFailedReload | null;
    readonly KubeQuotaAlmostFull?: AlertmanagerFailedReload | null;
    readonly KubeQuotaFullyUsed?: AlertmanagerFailedReload | null;
    readonly KubeQuotaExceeded?: AlertmanagerFailedReload | null;
    readonly CPUThrottlingHigh?: AlertmanagerFailedReload | null;
    readonly KubePersistentVolumeFillingUp?: AlertmanagerFailedReload | null;
    readonly KubePersistentVolumeInodesFillingUp?: AlertmanagerFailedReload | null;
    readonly KubePersistentVolumeErrors?: AlertmanagerFailedReload | null;
    readonly KubeClientCertificateExpiration?: AlertmanagerFailedReload | null;
    readonly KubeAggregatedAPIErrors?: AlertmanagerFailedReload | null;
    readonly KubeAggregatedAPIDown?: AlertmanagerFailedReload | null;
    readonly KubeAPIDown?: AlertmanagerFailedReload | null;
    readonly KubeAPIInstanceUnreachable?: AlertmanagerFailedReload | null;
    readonly KubeAPITerminatedRequests?: AlertmanagerFailedReload | null;
    readonly KubeControllerManagerDown?: AlertmanagerFailedReload | null;
    readonly KubeControllerManagerInstanceUnreachable?: AlertmanagerFailedReload | null;
    readonly KubeProxyDown?: AlertmanagerFailedReload | null;
    readonly KubeProxyInstanceUnreachable?: AlertmanagerFailedReload | null;
    readonly KubeNodeNotReady?: AlertmanagerFailedReload | null;
    readonly KubeNodePressure?: AlertmanagerFailedReload | null;
    readonly KubeNodeUnreachable?: AlertmanagerFailedReload | null;
    readonly KubeletTooManyPods?: AlertmanagerFailedReload | null;
    readonly KubeNodeReadinessFlapping?: AlertmanagerFailedReload | null;
    readonly KubeNodeEviction?: AlertmanagerFailedReload | null;
    readonly KubeletPlegDurationHigh?: AlertmanagerFailedReload | null;
    readonly KubeletPodStartUpLatencyHigh?: AlertmanagerFailedReload | null;
    readonly KubeletClientCertificateExpiration?: {
      readonly severity?: unknown;
    } | null;
    readonly KubeletServerCertificateExpiration?: {
      readonly severity?: unknown;
    } | null;
    readonly KubeletClientCertificateRenewalErrors?: AlertmanagerFailedReload | null;
    readonly KubeletServerCertificateRenewalErrors?: AlertmanagerFailedReload | null;
    readonly KubeletInstanceUnreachable?: AlertmanagerFailedReload | null;
    readonly KubeletDown?: AlertmanagerFailedReload | null;
    readonly KubeSchedulerDown?: AlertmanagerFailedReload | null;
    readonly KubeSchedulerInstanceUnreachable?: AlertmanagerFailedReload | null;
    readonly KubeVersionMismatch?: AlertmanagerFailedReload | null;
    readonly KubeClientErrors?: AlertmanagerFailedReload | null;
    readonly NodeFilesystemSpaceFillingUp?: AlertmanagerFailedReload | null;
    readonly NodeFilesystemAlmostOutOfSpace?: AlertmanagerFailedReload | null;
    readonly NodeFilesystemFilesFillingUp?: AlertmanagerFailedReload | null;
    readonly NodeFilesystemAlmostOutOfFiles?: AlertmanagerFailedReload | null;
    readonly NodeNetworkReceiveErrs?: AlertmanagerFailedReload | null;
    readonly NodeNetworkTransmitErrs?: AlertmanagerFailedReload | null;
    readonly NodeHighNumberConntrackEntriesUsed?: {
      readonly severity?: unknown;
    } | null;
    readonly NodeTextFileCollectorScrapeError?: {
      readonly severity?: unknown;
    } | null;
    readonly NodeClockSkewDetected?: AlertmanagerFailedReload | null;
    readonly NodeClockNotSynchronising?: AlertmanagerFailedReload | null;
    readonly NodeRAIDDegraded?: AlertmanagerFailedReload | null;
    readonly NodeRAIDDiskFailure?: {
      readonly severity?: unknown;
    } | null;
    readonly NodeFileDescriptorLimit?: AlertmanagerFailedReload | null;
    readonly NodeCPUHighUsage?: AlertmanagerFailedReload | null;
    readonly NodeSystemSaturation?: AlertmanagerFailedReload | null;
    readonly NodeMemoryMajorPagesFaults?: AlertmanagerFailedReload | null;
    readonly NodeMemoryHighUtilization?: AlertmanagerFailedReload | null;
    readonly NodeDiskIOSaturation?: AlertmanagerFailedReload | null;
    readonly NodeSystemdServiceFailed?: AlertmanagerFailedReload | null;
    readonly NodeSystemdServiceCrashlooping?: AlertmanagerFailedReload | null;
    readonly NodeBondingDegraded?: AlertmanagerFailedReload | null;
    readonly NodeNetworkInterfaceFlapping?: AlertmanagerFailedReload | null;
    readonly PrometheusOperatorListErrors?: AlertmanagerFailedReload | null;
    readonly PrometheusOperatorWatchErrors?: AlertmanagerFailedReload | null;
    readonly PrometheusOperatorSyncFailed?: AlertmanagerFailedReload | null;
    readonly PrometheusOperatorReconcileErrors?: AlertmanagerFailedReload | null;
    readonly PrometheusOperatorStatusUpdateErrors?: AlertmanagerFailedReload | null;
    readonly PrometheusOperatorNodeLookupErrors?: AlertmanagerFailedReload | null;
    readonly PrometheusOperatorNotReady?: AlertmanagerFailedReload | null;
    readonly PrometheusOperatorRejectedResources?: AlertmanagerFailedReload | null;
    readonly PrometheusBadConfig?: AlertmanagerFailedReload | null;
    readonly PrometheusSDRefreshFailure?: AlertmanagerFailedReload | null;
    readonly PrometheusKubernetesListWatchFailures?: AlertmanagerFailedReload | null;
    readonly PrometheusNotificationQueueRunningFull?: AlertmanagerFailedReload | null;
    readonly PrometheusErrorSendingAlertsToSomeAlertmanagers?: AlertmanagerFailedReload | null;
    readonly PrometheusNotConnectedToAlertmanagers?: AlertmanagerFailedReload | null;
    readonly PrometheusTSDBReloadsFailing?: AlertmanagerFailedReload | null;
    readonly PrometheusTSDBCompactionsFailing?: AlertmanagerFailedReload | null;
    readonly PrometheusNotIngestingSamples?: AlertmanagerFailedReload | null;
    readonly PrometheusDuplicateTimestamps?: AlertmanagerFailedReload | null;
    readonly PrometheusOutOfOrderTimestamps?: AlertmanagerFailedReload | null;
    readonly PrometheusRemoteStorageFailures?: AlertmanagerFailedReload | null;
    readonly PrometheusRemoteWriteBehind?: AlertmanagerFailedReload | null;
    readonly PrometheusRemoteWriteDesiredShards?: AlertmanagerFailedReload | null;
    readonly PrometheusRuleFailures?: AlertmanagerFailedReload | null;
    readonly PrometheusMissingRuleEvaluations?: AlertmanagerFailedReload | null;
    readonly PrometheusTargetLimitHit?: AlertmanagerFailedReload | null;
    readonly PrometheusLabelLimitHit?: AlertmanagerFailedReload | null;
    readonly PrometheusScrapeBodySizeLimitHit?: AlertmanagerFailedReload | null;
    readonly PrometheusScrapeSampleLimitHit?: AlertmanagerFailedReload | null;
    readonly PrometheusTargetSyncFailure?: AlertmanagerFailedReload | null;
    readonly PrometheusHighQueryLoad?: AlertmanagerFailedReload | null;
    readonly PrometheusErrorSendingAlertsToAnyAlertmanager?: AlertmanagerFailedReload | null;
  } | null;
  readonly defaultRules?: {
    readonly create?: boolean | null;
    readonly rules?: {
      readonly alertmanager?: boolean | null;
      readonly etcd?: boolean | null;
      readonly configReloaders?: boolean | null;
      readonly general?: boolean | null;
      readonly k8sContainerCpuUsageSecondsTotal?: boolean | null;
      readonly k8sContainerMemoryCache?: boolean | null;
      readonly k8sContainerMemoryRss?: boolean | null;
      readonly k8sContainerMemorySwap?: boolean | null;
      readonly k8sContainerResource?: boolean | null;
      readonly k8sContainerMemoryWorkingSetBytes?: boolean | null;
      readonly k8sPodOwner?: boolean | null;
      readonly kubeApiserverAvailability?: boolean | null;
      readonly kubeApiserverBurnrate?: boolean | null;
      readonly kubeApiserverHistogram?: boolean | null;
      readonly kubeApiserverSlos?: boolean | null;
      readonly kubeControllerManager?: boolean | null;
      readonly kubelet?: boolean | null;
      readonly kubeProxy?: boolean | null;
      readonly kubePrometheusGeneral?: boolean | null;
      readonly kubePrometheusNodeRecording?: boolean | null;
      readonly kubernetesApps?: boolean | null;
      readonly kubernetesResources?: boolean | null;
      readonly kubernetesStorage?: boolean | null;
      readonly kubernetesSystem?: boolean | null;
      readonly kubeSchedulerAlerting?: boolean | null;
      readonly kubeSchedulerRecording?: boolean | null;
      readonly kubeStateMetrics?: boolean | null;
      readonly network?: boolean | null;
      readonly node?: boolean | null;
      readonly nodeExporterAlerting?: boolean | null;
      readonly nodeExporterRecording?: boolean | null;
      readonly prometheus?: boolean | null;
      readonly prometheusOperator?: boolean | null;
      readonly windows?: boolean | null;
      readonly k8sContainerCpuLimits?: unknown;
      readonly k8sContainerCpuRequests?: unknown;
      readonly k8sContainerMemoryLimits?: unknown;
      readonly k8sContainerMemoryRequests?: unknown;
    } | null;
    readonly appNamespacesOperator?: string | null;
    readonly appNamespacesTarget?: string | null;
    readonly keepFiringFor?: string | number | boolean | null;
    readonly labels?: Mapping<string> | null;
    readonly annotations?: Mapping<string> | null;
    readonly additionalRuleLabels?: Mapping<string> | null;
    readonly additionalRuleAnnotations?: {
      readonly AlertmanagerFailedReload?: AlertmanagerFailedReload2 | null;
      readonly AlertmanagerMembersInconsistent?: AlertmanagerFailedReload2 | null;
      readonly AlertmanagerFailedToSendAlerts?: AlertmanagerFailedReload2 | null;
      readonly AlertmanagerClusterFailedToSendAlerts?: AlertmanagerFailedReload2 | null;
      readonly AlertmanagerConfigInconsistent?: AlertmanagerFailedReload2 | null;
      readonly AlertmanagerClusterDown?: AlertmanagerFailedReload2 | null;
      readonly AlertmanagerClusterCrashlooping?: AlertmanagerFailedReload2 | null;
      readonly AlertmanagerClusterFailedPeers?: AlertmanagerFailedReload2 | null;
      readonly ConfigReloaderSidecarErrors?: AlertmanagerFailedReload2 | null;
      readonly etcdMembersDown?: EtcdMembersDown | null;
      readonly etcdInsufficientMembers?: EtcdMembersDown | null;
      readonly etcdNoLeader?: EtcdMembersDown | null;
      readonly etcdHighNumberOfLeaderChanges?: EtcdMembersDown | null;
      readonly etcdHighNumberOfFailedGRPCRequests?: EtcdMembersDown | null;
      readonly etcdGRPCRequestsSlow?: EtcdMembersDown | null;
      readonly etcdMemberCommunicationSlow?: EtcdMembersDown | null;
      readonly etcdHighNumberOfFailedProposals?: EtcdMembersDown | null;
      readonly etcdHighFsyncDurations?: EtcdMembersDown | null;
      readonly etcdHighCommitDurations?: EtcdMembersDown | null;
      readonly etcdDatabaseQuotaLowSpace?: EtcdMembersDown | null;
      readonly etcdExcessiveDatabaseGrowth?: EtcdMembersDown | null;
      readonly etcdDatabaseHighFragmentationRatio?: AlertmanagerFailedReload2 | null;
      readonly TargetDown?: AlertmanagerFailedReload2 | null;
      readonly Watchdog?: AlertmanagerFailedReload2 | null;
      readonly InfoInhibitor?: AlertmanagerFailedReload2 | null;
      readonly KubeAPIErrorBudgetBurn?: AlertmanagerFailedReload2 | null;
      readonly KubeStateMetricsListErrors?: AlertmanagerFailedReload2 | null;
      readonly KubeStateMetricsWatchErrors?: AlertmanagerFailedReload2 | null;
      readonly KubeStateMetricsShardingMismatch?: AlertmanagerFailedReload2 | null;
      readonly KubeStateMetricsShardsMissing?: AlertmanagerFailedReload2 | null;
      readonly KubePodCrashLooping?: AlertmanagerFailedReload2 | null;
      readonly KubePodNotReady?: AlertmanagerFailedReload2 | null;
      readonly KubeDeploymentGenerationMismatch?: AlertmanagerFailedReload2 | null;
      readonly KubeDeploymentReplicasMismatch?: AlertmanagerFailedReload2 | null;
      readonly KubeDeploymentRolloutStuck?: AlertmanagerFailedReload2 | null;
      readonly KubeStatefulSetReplicasMismatch?: AlertmanagerFailedReload2 | null;
      readonly KubeStatefulSetGenerationMismatch?: AlertmanagerFailedReload2 | null;
      readonly KubeStatefulSetUpdateNotRolledOut?: AlertmanagerFailedReload2 | null;
      readonly KubeDaemonSetRolloutStuck?: AlertmanagerFailedReload2 | null;
      readonly KubeContainerWaiting?: AlertmanagerFailedReload2 | null;
      readonly KubeDaemonSetNotScheduled?: AlertmanagerFailedReload2 | null;
      readonly KubeDaemonSetMisScheduled?: AlertmanagerFailedReload2 | null;
      readonly KubeJobNotCompleted?: AlertmanagerFailedReload2 | null;
      readonly KubeJobFailed?: AlertmanagerFailedReload2 | null;
      readonly KubeHpaReplicasMismatch?: AlertmanagerFailedReload2 | null;
      readonly KubeHpaMaxedOut?: AlertmanagerFailedReload2 | null;
      readonly KubePdbNotEnoughHealthyPods?: AlertmanagerFailedReload2 | null;
      readonly KubeCPUOvercommit?: AlertmanagerFailedReload2 | null;
      readonly KubeMemoryOvercommit?: AlertmanagerFailedReload2 | null;
      readonly KubeCPUQuotaOvercommit?: AlertmanagerFailedReload2 | null;
      readonly KubeMemoryQuotaOvercommit?: AlertmanagerFailedReload2 | null;
      readonly KubeQuotaAlmostFull?: AlertmanagerFailedReload2 | null;
      readonly KubeQuotaFullyUsed?: AlertmanagerFailedReload2 | null;
      readonly KubeQuotaExceeded?: AlertmanagerFailedReload2 | null;
      readonly CPUThrottlingHigh?: AlertmanagerFailedReload2 | null;
      readonly KubePersistentVolumeFillingUp?: AlertmanagerFailedReload2 | null;
      readonly KubePersistentVolumeInodesFillingUp?: AlertmanagerFailedReload2 | null;
      readonly KubePersistentVolumeErrors?: AlertmanagerFailedReload2 | null;
      readonly KubeClientCertificateExpiration?: AlertmanagerFailedReload2 | null;
      readonly KubeAggregatedAPIErrors?: AlertmanagerFailedReload2 | null;
      readonly KubeAggregatedAPIDown?: AlertmanagerFailedReload2 | null;
      readonly KubeAPIDown?: AlertmanagerFailedReload2 | null;
      readonly KubeAPIInstanceUnreachable?: AlertmanagerFailedReload2 | null;
      readonly KubeAPITerminatedRequests?: AlertmanagerFailedReload2 | null;
      readonly KubeControllerManagerDown?: AlertmanagerFailedReload2 | null;
      readonly KubeControllerManagerInstanceUnreachable?: AlertmanagerFailedReload2 | null;
      readonly KubeProxyDown?: AlertmanagerFailedReload2 | null;
      readonly KubeProxyInstanceUnreachable?: AlertmanagerFailedReload2 | null;
      readonly KubeNodeNotReady?: AlertmanagerFailedReload2 | null;
      readonly KubeNodePressure?: AlertmanagerFailedReload2 | null;
      readonly KubeNodeUnreachable?: AlertmanagerFailedReload2 | null;
      readonly KubeletTooManyPods?: AlertmanagerFailedReload2 | null;
      readonly KubeNodeReadinessFlapping?: AlertmanagerFailedReload2 | null;
      readonly KubeNodeEviction?: AlertmanagerFailedReload2 | null;
      readonly KubeletPlegDurationHigh?: AlertmanagerFailedReload2 | null;
      readonly KubeletPodStartUpLatencyHigh?: AlertmanagerFailedReload2 | null;
      readonly KubeletClientCertificateExpiration?: AlertmanagerFailedReload2 | null;
      readonly KubeletServerCertificateExpiration?: AlertmanagerFailedReload2 | null;
      readonly KubeletClientCertificateRenewalErrors?: AlertmanagerFailedReload2 | null;
      readonly KubeletServerCertificateRenewalErrors?: AlertmanagerFailedReload2 | null;
      readonly KubeletInstanceUnreachable?: AlertmanagerFailedReload2 | null;
      readonly KubeletDown?: AlertmanagerFailedReload2 | null;
      readonly KubeSchedulerDown?: AlertmanagerFailedReload2 | null;
      readonly KubeSchedulerInstanceUnreachable?: AlertmanagerFailedReload2 | null;
      readonly KubeVersionMismatch?: AlertmanagerFailedReload2 | null;
      readonly KubeClientErrors?: AlertmanagerFailedReload2 | null;
      readonly NodeFilesystemSpaceFillingUp?: AlertmanagerFailedReload2 | null;
      readonly NodeFilesystemAlmostOutOfSpace?: AlertmanagerFailedReload2 | null;
      readonly NodeFilesystemFilesFillingUp?: AlertmanagerFailedReload2 | null;
      readonly NodeFilesystemAlmostOutOfFiles?: AlertmanagerFailedReload2 | null;
      readonly NodeNetworkReceiveErrs?: AlertmanagerFailedReload2 | null;
      readonly NodeNetworkTransmitErrs?: AlertmanagerFailedReload2 | null;
      readonly NodeHighNumberConntrackEntriesUsed?: AlertmanagerFailedReload2 | null;
      readonly NodeTextFileCollectorScrapeError?: AlertmanagerFailedReload2 | null;
      readonly NodeClockSkewDetected?: AlertmanagerFailedReload2 | null;
      readonly NodeClockNotSynchronising?: AlertmanagerFailedReload2 | null;
      readonly NodeRAIDDegraded?: AlertmanagerFailedReload2 | null;
      readonly NodeRAIDDiskFailure?: AlertmanagerFailedReload2 | null;
      readonly NodeFileDescriptorLimit?: AlertmanagerFailedReload2 | null;
      readonly NodeCPUHighUsage?: AlertmanagerFailedReload2 | null;
      readonly NodeSystemSaturation?: AlertmanagerFailedReload2 | null;
      readonly NodeMemoryMajorPagesFaults?: AlertmanagerFailedReload2 | null;
      readonly NodeMemoryHighUtilization?: AlertmanagerFailedReload2 | null;
      readonly NodeDiskIOSaturation?: AlertmanagerFailedReload2 | null;
      readonly NodeSystemdServiceFailed?: AlertmanagerFailedReload2 | null;
      readonly NodeSystemdServiceCrashlooping?: AlertmanagerFailedReload2 | null;
      readonly NodeBondingDegraded?: AlertmanagerFailedReload2 | null;
      readonly NodeNetworkInterfaceFlapping?: AlertmanagerFailedReload2 | null;
      readonly PrometheusOperatorListErrors?: AlertmanagerFailedReload2 | null;
      readonly PrometheusOperatorWatchErrors?: AlertmanagerFailedReload2 | null;
      readonly PrometheusOperatorSyncFailed?: AlertmanagerFailedReload2 | null;
      readonly PrometheusOperatorReconcileErrors?: AlertmanagerFailedReload2 | null;
      readonly PrometheusOperatorStatusUpdateErrors?: AlertmanagerFailedReload2 | null;
      readonly PrometheusOperatorNodeLookupErrors?: AlertmanagerFailedReload2 | null;
      readonly PrometheusOperatorNotReady?: AlertmanagerFailedReload2 | null;
      readonly PrometheusOperatorRejectedResources?: AlertmanagerFailedReload2 | null;
      readonly PrometheusBadConfig?: AlertmanagerFailedReload2 | null;
      readonly PrometheusSDRefreshFailure?: AlertmanagerFailedReload2 | null;
      readonly PrometheusKubernetesListWatchFailures?: AlertmanagerFailedReload2 | null;
      readonly PrometheusNotificationQueueRunningFull?: AlertmanagerFailedReload2 | null;
      readonly PrometheusErrorSendingAlertsToSomeAlertmanagers?: AlertmanagerFailedReload2 | null;
      readonly PrometheusNotConnectedToAlertmanagers?: AlertmanagerFailedReload2 | null;
      readonly PrometheusTSDBReloadsFailing?: AlertmanagerFailedReload2 | null;
      readonly PrometheusTSDBCompactionsFailing?: AlertmanagerFailedReload2 | null;
      readonly PrometheusNotIngestingSamples?: AlertmanagerFailedReload2 | null;
      readonly PrometheusDuplicateTimestamps?: AlertmanagerFailedReload2 | null;
      readonly PrometheusOutOfOrderTimestamps?: AlertmanagerFailedReload2 | null;
      readonly PrometheusRemoteStorageFailures?: AlertmanagerFailedReload2 | null;
      readonly PrometheusRemoteWriteBehind?: AlertmanagerFailedReload2 | null;
      readonly PrometheusRemoteWriteDesiredShards?: AlertmanagerFailedReload2 | null;
      readonly PrometheusRuleFailures?: AlertmanagerFailedReload2 | null;
      readonly PrometheusMissingRuleEvaluations?: AlertmanagerFailedReload2 | null;
      readonly PrometheusTargetLimitHit?: AlertmanagerFailedReload2 | null;
      readonly PrometheusLabelLimitHit?: AlertmanagerFailedReload2 | null;
      readonly PrometheusScrapeBodySizeLimitHit?: AlertmanagerFailedReload2 | null;
      readonly PrometheusScrapeSampleLimitHit?: AlertmanagerFailedReload2 | null;
      readonly PrometheusTargetSyncFailure?: AlertmanagerFailedReload2 | null;
      readonly PrometheusHighQueryLoad?: AlertmanagerFailedReload2 | null;
      readonly PrometheusErrorSendingAlertsToAnyAlertmanager?: AlertmanagerFailedReload2 | null;
    } | null;
    readonly additionalRuleGroupLabels?: {
      readonly alertmanager?: Mapping<unknown> | null;
      readonly etcd?: Mapping<unknown> | null;
      readonly configReloaders?: Mapping<unknown> | null;
      readonly general?: Mapping<unknown> | null;
      readonly k8sContainerCpuUsageSecondsTotal?: Mapping<unknown> | null;
      readonly k8sContainerMemoryCache?: Mapping<unknown> | null;
      readonly k8sContainerMemoryRss?: Mapping<unknown> | null;
      readonly k8sContainerMemorySwap?: Mapping<unknown> | null;
      readonly k8sContainerResource?: Mapping<unknown> | null;
      readonly k8sPodOwner?: Mapping<unknown> | null;
      readonly kubeApiserverAvailability?: Mapping<unknown> | null;
      readonly kubeApiserverBurnrate?: Mapping<unknown> | null;
      readonly kubeApiserverHistogram?: Mapping<unknown> | null;
      readonly kubeApiserverSlos?: Mapping<unknown> | null;
      readonly kubeControllerManager?: Mapping<unknown> | null;
      readonly kubelet?: Mapping<unknown> | null;
      readonly kubeProxy?: Mapping<unknown> | null;
      readonly kubePrometheusGeneral?: Mapping<unknown> | null;
      readonly kubePrometheusNodeRecording?: Mapping<unknown> | null;
      readonly kubernetesApps?: Mapping<unknown> | null;
      readonly kubernetesResources?: Mapping<unknown> | null;
      readonly kubernetesStorage?: Mapping<unknown> | null;
      readonly kubernetesSystem?: Mapping<unknown> | null;
      readonly kubeSchedulerAlerting?: Mapping<unknown> | null;
      readonly kubeSchedulerRecording?: Mapping<unknown> | null;
      readonly kubeStateMetrics?: Mapping<unknown> | null;
      readonly network?: Mapping<unknown> | null;
      readonly node?: Mapping<unknown> | null;
      readonly nodeExporterAlerting?: Mapping<unknown> | null;
      readonly nodeExporterRecording?: Mapping<unknown> | null;
      readonly prometheus?: Mapping<unknown> | null;
      readonly prometheusOperator?: Mapping<unknown> | null;
      readonly k8sContainerCpuLimits?: unknown;
      readonly k8sContainerCpuRequests?: unknown;
      readonly k8sContainerMemoryLimits?: unknown;
      readonly k8sContainerMemoryRequests?: unknown;
      readonly k8sContainerMemoryWorkingSetBytes?: unknown;
      readonly windows?: unknown;
    } | null;
    readonly additionalRuleGroupAnnotations?: {
      readonly alertmanager?: AlertmanagerFailedReload2 | null;
      readonly etcd?: EtcdMembersDown | null;
      readonly configReloaders?: AlertmanagerFailedReload2 | null;
      readonly general?: AlertmanagerFailedReload2 | null;
      readonly k8sContainerCpuUsageSecondsTotal?: Mapping<unknown> | null;
      readonly k8sContainerMemoryCache?: Mapping<unknown> | null;
      readonly k8sContainerMemoryRss?: Mapping<unknown> | null;
      readonly k8sContainerMemorySwap?: Mapping<unknown> | null;
      readonly k8sContainerResource?: Mapping<unknown> | null;
      readonly k8sPodOwner?: Mapping<unknown> | null;
      readonly kubeApiserverAvailability?: Mapping<unknown> | null;
      readonly kubeApiserverBurnrate?: Mapping<unknown> | null;
      readonly kubeApiserverHistogram?: Mapping<unknown> | null;
      readonly kubeApiserverSlos?: AlertmanagerFailedReload2 | null;
      readonly kubeControllerManager?: AlertmanagerFailedReload2 | null;
      readonly kubelet?: Mapping<unknown> | null;
      readonly kubeProxy?: AlertmanagerFailedReload2 | null;
      readonly kubePrometheusGeneral?: Mapping<unknown> | null;
      readonly kubePrometheusNodeRecording?: Mapping<unknown> | null;
      readonly kubernetesApps?: AlertmanagerFailedReload2 | null;
      readonly kubernetesResources?: AlertmanagerFailedReload2 | null;
      readonly kubernetesStorage?: AlertmanagerFailedReload2 | null;
      readonly kubernetesSystem?: AlertmanagerFailedReload2 | null;
      readonly kubeSchedulerAlerting?: AlertmanagerFailedReload2 | null;
      readonly kubeSchedulerRecording?: Mapping<unknown> | null;
      readonly kubeStateMetrics?: AlertmanagerFailedReload2 | null;
      readonly network?: AlertmanagerFailedReload2 | null;
      readonly node?: Mapping<unknown> | null;
      readonly nodeExporterAlerting?: AlertmanagerFailedReload2 | null;
      readonly nodeExporterRecording?: Mapping<unknown> | null;
      readonly prometheus?: AlertmanagerFailedReload2 | null;
      readonly prometheusOperator?: AlertmanagerFailedReload2 | null;
    } | null;
    readonly additionalAggregationLabels?: readonly unknown[] | null;
    readonly runbookUrl?: string | null;
    readonly kubeletServerCertificateExpiration?: {
      readonly warning?: string | number | null;
      readonly critical?: string | number | null;
    } | null;
    readonly kubeletClientCertificateExpiration?: {
      readonly warning?: string | number | null;
      readonly critical?: string | number | null;
    } | null;
    readonly node?: {
      readonly fsSelector?: string | null;
    } | null;
    readonly disabled?: {
      readonly AlertmanagerFailedReload?: unknown;
      readonly AlertmanagerMembersInconsistent?: unknown;
      readonly AlertmanagerFailedToSendAlerts?: unknown;
      readonly AlertmanagerClusterFailedToSendAlerts?: unknown;
      readonly AlertmanagerConfigInconsistent?: unknown;
      readonly AlertmanagerClusterDown?: unknown;
      readonly AlertmanagerClusterCrashlooping?: unknown;
      readonly AlertmanagerClusterFailedPeers?: unknown;
      readonly ConfigReloaderSidecarErrors?: unknown;
      readonly etcdMembersDown?: unknown;
      readonly etcdInsufficientMembers?: unknown;
      readonly etcdNoLeader?: unknown;
      readonly etcdHighNumberOfLeaderChanges?: unknown;
      readonly etcdHighNumberOfFailedGRPCRequests?: unknown;
      readonly etcdGRPCRequestsSlow?: unknown;
      readonly etcdMemberCommunicationSlow?: unknown;
      readonly etcdHighNumberOfFailedProposals?: unknown;
      readonly etcdHighFsyncDurations?: unknown;
      readonly etcdHighCommitDurations?: unknown;
      readonly etcdDatabaseQuotaLowSpace?: unknown;
      readonly etcdExcessiveDatabaseGrowth?: unknown;
      readonly etcdDatabaseHighFragmentationRatio?: unknown;
      readonly TargetDown?: unknown;
      readonly Watchdog?: unknown;
      readonly InfoInhibitor?: unknown;
      readonly KubeAPIErrorBudgetBurn?: unknown;
      readonly KubeStateMetricsListErrors?: unknown;
      readonly KubeStateMetricsWatchErrors?: unknown;
      readonly KubeStateMetricsShardingMismatch?: unknown;
      readonly KubeStateMetricsShardsMissing?: unknown;
      readonly KubePodCrashLooping?: unknown;
      readonly KubePodNotReady?: unknown;
      readonly KubeDeploymentGenerationMismatch?: unknown;
      readonly KubeDeploymentReplicasMismatch?: unknown;
      readonly KubeDeploymentRolloutStuck?: unknown;
      readonly KubeStatefulSetReplicasMismatch?: unknown;
      readonly KubeStatefulSetGenerationMismatch?: unknown;
      readonly KubeStatefulSetUpdateNotRolledOut?: unknown;
      readonly KubeDaemonSetRolloutStuck?: unknown;
      readonly KubeContainerWaiting?: unknown;
      readonly KubeDaemonSetNotScheduled?: unknown;
      readonly KubeDaemonSetMisScheduled?: unknown;
      readonly KubeJobNotCompleted?: unknown;
      readonly KubeJobFailed?: unknown;
      readonly KubeHpaReplicasMismatch?: unknown;
      readonly KubeHpaMaxedOut?: unknown;
      readonly KubePdbNotEnoughHealthyPods?: unknown;
      readonly KubeCPUOvercommit?: unknown;
      readonly KubeMemoryOvercommit?: unknown;
      readonly KubeCPUQuotaOvercommit?: unknown;
      readonly KubeMemoryQuotaOvercommit?: unknown;
      readonly KubeQuotaAlmostFull?: unknown;
      readonly KubeQuotaFullyUsed?: unknown;
      readonly KubeQuotaExceeded?: unknown;
      readonly CPUThrottlingHigh?: unknown;
      readonly KubePersistentVolumeFillingUp?: unknown;
      readonly KubePersistentVolumeInodesFillingUp?: unknown;
      readonly KubePersistentVolumeErrors?: unknown;
      readonly KubeClientCertificateExpiration?: unknown;
      readonly KubeAggregatedAPIErrors?: unknown;
      readonly KubeAggregatedAPIDown?: unknown;
      readonly KubeAPIDown?: unknown;
      readonly KubeAPIInstanceUnreachable?: unknown;
      readonly KubeAPITerminatedRequests?: unknown;
      readonly KubeControllerManagerDown?: unknown;
      readonly KubeControllerManagerInstanceUnreachable?: unknown;
      readonly KubeProxyDown?: unknown;
      readonly KubeProxyInstanceUnreachable?: unknown;
      readonly KubeNodeNotReady?: unknown;
      readonly KubeNodePressure?: unknown;
      readonly KubeNodeUnreachable?: unknown;
      readonly KubeletTooManyPods?: unknown;
      readonly KubeNodeReadinessFlapping?: unknown;
      readonly KubeNodeEviction?: unknown;
      readonly KubeletPlegDurationHigh?: unknown;
      readonly KubeletPodStartUpLatencyHigh?: unknown;
      readonly KubeletClientCertificateExpiration?: unknown;
      readonly KubeletServerCertificateExpiration?: unknown;
      readonly KubeletClientCertificateRenewalErrors?: unknown;
      readonly KubeletServerCertificateRenewalErrors?: unknown;
      readonly KubeletInstanceUnreachable?: unknown;
      readonly KubeletDown?: unknown;
      readonly KubeSchedulerDown?: unknown;
      readonly KubeSchedulerInstanceUnreachable?: unknown;
      readonly KubeVersionMismatch?: unknown;
      readonly KubeClientErrors?: unknown;
      readonly NodeFilesystemSpaceFillingUp?: unknown;
      readonly NodeFilesystemAlmostOutOfSpace?: unknown;
      readonly NodeFilesystemFilesFillingUp?: unknown;
      readonly NodeFilesystemAlmostOutOfFiles?: unknown;
      readonly NodeNetworkReceiveErrs?: unknown;
      readonly NodeNetworkTransmitErrs?: unknown;
      readonly NodeHighNumberConntrackEntriesUsed?: unknown;
      readonly NodeTextFileCollectorScrapeError?: unknown;
      readonly NodeClockSkewDetected?: unknown;
      readonly NodeClockNotSynchronising?: unknown;
      readonly NodeRAIDDegraded?: unknown;
      readonly NodeRAIDDiskFailure?: unknown;
      readonly NodeFileDescriptorLimit?: unknown;
      readonly NodeCPUHighUsage?: unknown;
      readonly NodeSystemSaturation?: unknown;
      readonly NodeMemoryMajorPagesFaults?: unknown;
      readonly NodeMemoryHighUtilization?: unknown;
      readonly NodeDiskIOSaturation?: unknown;
      readonly NodeSystemdServiceFailed?: unknown;
      readonly NodeSystemdServiceCrashlooping?: unknown;
      readonly NodeBondingDegraded?: unknown;
      readonly NodeNetworkInterfaceFlapping?: unknown;
      readonly PrometheusOperatorListErrors?: unknown;
      readonly PrometheusOperatorWatchErrors?: unknown;
      readonly PrometheusOperatorSyncFailed?: unknown;
      readonly PrometheusOperatorReconcileErrors?: unknown;
      readonly PrometheusOperatorStatusUpdateErrors?: unknown;
      readonly PrometheusOperatorNodeLookupErrors?: unknown;
      readonly PrometheusOperatorNotReady?: unknown;
      readonly PrometheusOperatorRejectedResources?: unknown;
      readonly PrometheusBadConfig?: unknown;
      readonly PrometheusSDRefreshFailure?: unknown;
      readonly PrometheusKubernetesListWatchFailures?: unknown;
      readonly PrometheusNotificationQueueRunningFull?: unknown;
      readonly PrometheusErrorSendingAlertsToSomeAlertmanagers?: unknown;
      readonly PrometheusNotConnectedToAlertmanagers?: unknown;
      readonly PrometheusTSDBReloadsFailing?: unknown;
      readonly PrometheusTSDBCompactionsFailing?: unknown;
      readonly PrometheusNotIngestingSamples?: unknown;
      readonly PrometheusDuplicateTimestamps?: unknown;
      readonly PrometheusOutOfOrderTimestamps?: unknown;
      readonly PrometheusRemoteStorageFailures?: unknown;
      readonly PrometheusRemoteWriteBehind?: unknown;
      readonly PrometheusRemoteWriteDesiredShards?: unknown;
      readonly PrometheusRuleFailures?: unknown;
      readonly PrometheusMissingRuleEvaluations?: unknown;
      readonly PrometheusTargetLimitHit?: unknown;
      readonly PrometheusLabelLimitHit?: unknown;
      readonly PrometheusScrapeBodySizeLimitHit?: unknown;
      readonly PrometheusScrapeSampleLimitHit?: unknown;
      readonly PrometheusTargetSyncFailure?: unknown;
      readonly PrometheusHighQueryLoad?: unknown;
      readonly PrometheusErrorSendingAlertsToAnyAlertmanager?: unknown;
    } | null;
  } | null;
  readonly additionalPrometheusRulesMap?: Mapping<{
    readonly additionalLabels?: unknown;
    readonly groups?: unknown;
  }> | null;
  readonly windowsMonitoring?: {
    readonly enabled?: boolean | null;
  } | null;
  readonly alertmanager?: {
    readonly enabled?: boolean | null;
    readonly namespaceOverride?: string | number | boolean | null;
    readonly annotations?: Mapping<string> | null;
    readonly additionalLabels?: Mapping<string> | null;
    readonly apiVersion?: string | null;
    readonly enableFeatures?: readonly unknown[] | null;
    readonly forceDeployDashboards?: boolean | null;
    readonly networkPolicy?: {
      readonly enabled?: boolean | null;
      readonly policyTypes?: readonly (string | number)[] | null;
      readonly gateway?: {
        readonly namespace?: string | number | boolean | null;
        readonly podLabels?: Mapping<string> | null;
      } | null;
      readonly additionalIngress?: readonly unknown[] | null;
      readonly egress?: {
        readonly enabled?: boolean | null;
        readonly rules?: readonly unknown[] | null;
      } | null;
      readonly enableClusterRules?: boolean | null;
      readonly monitoringRules?: {
        readonly prometheus?: boolean | null;
        readonly configReloader?: boolean | null;
      } | null;
    } | null;
    readonly serviceAccount?: ServiceAccount | null;
    readonly podDisruptionBudget?: PodDisruptionBudget | null;
    readonly verticalPodAutoscaler?: VerticalPodAutoscaler | null;
    readonly config?: unknown;
    readonly stringConfig?: unknown;
    readonly tplConfig?: boolean | null;
    readonly templateFiles?: Mapping<unknown> | null;
    readonly ingress?: {
      readonly enabled?: boolean | null;
      readonly ingressClassName?: string | number | boolean | null;
      readonly annotations?: Mapping<string> | null;
      readonly labels?: Mapping<string> | null;
      readonly hosts?: readonly unknown[] | null;
      readonly paths?: readonly unknown[] | null;
      readonly tls?: readonly unknown[] | null;
      readonly pathType?: unknown;
      readonly serviceName?: unknown;
      readonly servicePort?: unknown;
      readonly extraPaths?: unknown;
    } | null;
    readonly route?: {
      readonly main?: Main | null;
      readonly [name: string]: unknown;
    } | null;
    readonly secret?: {
      readonly annotations?: Mapping<string> | null;
    } | null;
    readonly ingressPerReplica?: {
      readonly enabled?: boolean | null;
      readonly ingressClassName?: string | number | boolean | null;
      readonly annotations?: Mapping<string> | null;
      readonly labels?: Mapping<string> | null;
      readonly hostPrefix?: string | number | boolean | null;
      readonly hostDomain?: string | number | boolean | null;
      readonly paths?: readonly unknown[] | null;
      readonly tlsSecretName?: string | number | boolean | null;
      readonly tlsSecretPerReplica?: {
        readonly enabled?: boolean | null;
        readonly prefix?: string | null;
      } | null;
      readonly pathType?: unknown;
    } | null;
    readonly routePerReplica?: Mapping<{
      readonly enabled?: boolean | null;
      readonly apiVersion?: string | null;
      readonly kind?: string | null;
      readonly annotations?: Mapping<string> | null;
      readonly labels?: Mapping<string> | null;
      readonly hostPrefix?: string | number | boolean | null;
      readonly hostDomain?: string | number | boolean | null;
      readonly parentRefs?: readonly unknown[] | null;
      readonly httpsRedirect?: boolean | null;
      readonly filters?: readonly unknown[] | null;
      readonly matches?: readonly unknown[] | null;
      readonly sessionPersistence?: Mapping<unknown> | null;
      readonly additionalRules?: readonly unknown[] | null;
    }> | null;
    readonly service?: {
      readonly enabled?: boolean | null;
      readonly annotations?: Mapping<string> | null;
      readonly labels?: Mapping<string> | null;
      readonly clusterIP?: string | number | boolean | null;
      readonly ipDualStack?: IpDualStack | null;
      readonly port?: string | number | null;
      readonly targetPort?: string | number | null;
      readonly nodePort?: string | number | null;
      readonly additionalPorts?: readonly unknown[] | null;
      readonly externalIPs?: readonly unknown[] | null;
      readonly loadBalancerIP?: string | number | boolean | null;
      readonly loadBalancerSourceRanges?: readonly unknown[] | null;
      readonly externalTrafficPolicy?: string | null;
      readonly sessionAffinity?: string | null;
      readonly sessionAffinityConfig?: {
        readonly clientIP?: {
          readonly timeoutSeconds?: string | number | null;
        } | null;
      } | null;
      readonly type?: string | null;
      readonly clusterPort?: unknown;
    } | null;
    readonly servicePerReplica?: {
      readonly enabled?: boolean | null;
      readonly annotations?: Mapping<string> | null;
      readonly port?: string | number | null;
      readonly targetPort?: string | number | null;
      readonly nodePort?: string | number | null;
      readonly loadBalancerSourceRanges?: readonly unknown[] | null;
      readonly externalTrafficPolicy?: string | null;
      readonly type?: string | null;
      readonly clusterIP?: unknown;
    } | null;
    readonly serviceMonitor?: {
      readonly selfMonitor?: boolean | null;
      readonly interval?: string | number | boolean | null;
      readonly additionalLabels?: Mapping<string> | null;
      readonly sampleLimit?: string | number | null;
      readonly targetLimit?: string | number | null;
      readonly labelLimit?: string | number | null;
      readonly labelNameLengthLimit?: string | number | null;
      readonly labelValueLengthLimit?: string | number | null;
      readonly proxyUrl?: string | number | boolean | null;
      readonly scheme?: string | number | boolean | null;
      readonly enableHttp2?: boolean | null;
      readonly tlsConfig?: Mapping<unknown> | null;
      readonly bearerTokenFile?: unknown;
      readonly metricRelabelings?: readonly unknown[] | null;
      readonly relabelings?: readonly unknown[] | null;
      readonly additionalEndpoints?: readonly AdditionalEndpoints[] | null;
    } | null;
    readonly alertmanagerSpec?: {
      readonly persistentVolumeClaimRetentionPolicy?: Mapping<unknown> | null;
      readonly podMetadata?: Mapping<unknown> | null;
      readonly serviceName?: unknown;
      readonly image?: Image | null;
      readonly useExistingSecret?: boolean | null;
      readonly secrets?: readonly unknown[] | null;
      readonly automountServiceAccountToken?: boolean | null;
      readonly configMaps?: readonly unknown[] | null;
      readonly web?: Mapping<unknown> | null;
      readonly alertmanagerConfigSelector?: Mapping<unknown> | null;
      readonly alertmanagerConfigNamespaceSelector?: Mapping<unknown> | null;
      readonly alertmanagerConfiguration?: Mapping<unknown> | null;
      readonly alertmanagerConfigMatcherStrategy?: Mapping<unknown> | null;
      readonly additionalArgs?: readonly unknown[] | null;
      readonly logFormat?: string | null;
      readonly logLevel?: string | null;
      readonly replicas?: string | number | null;
      readonly retention?: string | null;
      readonly storage?: Mapping<unknown> | null;
      readonly externalUrl?: unknown;
      readonly routePrefix?: string | number | null;
      readonly scheme?: string | number | boolean | null;
      readonly tlsConfig?: Mapping<unknown> | null;
      readonly paused?: boolean | null;
      readonly nodeSelector?: Mapping<string> | null;
      readonly resources?: IResourceRequirements | null;
      readonly podAntiAffinity?: string | null;
      readonly podAntiAffinityTopologyKey?: string | null;
      readonly affinity?: IAffinity | null;
      readonly tolerations?: readonly IToleration[] | null;
      readonly topologySpreadConstraints?: readonly ITopologySpreadConstraint[] | null;
      readonly securityContext?: IPodSecurityContext | ISecurityContext | null;
      readonly hostUsers?: unknown;
      readonly dnsConfig?: Mapping<unknown> | null;
      readonly dnsPolicy?: string | number | boolean | null;
      readonly hostNetwork?: boolean | null;
      readonly listenLocal?: boolean | null;
      readonly containers?: readonly unknown[] | null;
      readonly volumes?: readonly IVolume[] | null;
      readonly volumeMounts?: readonly IVolumeMount[] | null;
      readonly initContainers?: readonly IContainer[] | null;
      readonly priorityClassName?: string | number | boolean | null;
      readonly additionalPeers?: readonly unknown[] | null;
      readonly portName?: string | null;
      readonly clusterAdvertiseAddress?: boolean | null;
      readonly clusterGossipInterval?: string | number | boolean | null;
      readonly clusterPeerTimeout?: string | number | boolean | null;
      readonly clusterPushpullInterval?: string | number | boolean | null;
      readonly clusterLabel?: string | number | boolean | null;
      readonly forceEnableClusterMode?: boolean | null;
      readonly minReadySeconds?: string | number | null;
      readonly podManagementPolicy?: string | number | boolean | null;
      readonly updateStrategy?: Mapping<unknown> | null;
      readonly terminationGracePeriodSeconds?: unknown;
      readonly enableServiceLinks?: unknown;
      readonly schedulerName?: string | number | boolean | null;
      readonly hostAliases?: readonly IHostAlias[] | null;
      readonly limits?: Mapping<unknown> | null;
      readonly clusterTLS?: Mapping<unknown> | null;
      readonly additionalConfig?: Mapping<unknown> | null;
      readonly additionalConfigString?: unknown;
      readonly version?: unknown;
      readonly configSecret?: unknown;
    } | null;
    readonly extraSecret?: ExtraSecret | null;
  } | null;
  readonly kubernetesServiceMonitors?: {
    readonly enabled?: boolean | null;
  } | null;
  readonly kubeApiServer?: {
    readonly enabled?: boolean | null;
    readonly tlsConfig?: {
      readonly serverName?: string | null;
      readonly insecureSkipVerify?: boolean | null;
    } | null;
    readonly serviceMonitor?: {
      readonly enabled?: boolean | null;
      readonly interval?: string | number | boolean | null;
      readonly sampleLimit?: string | number | null;
      readonly targetLimit?: string | number | null;
      readonly labelLimit?: string | number | null;
      readonly labelNameLengthLimit?: string | number | null;
      readonly labelValueLengthLimit?: string | number | null;
      readonly proxyUrl?: string | number | boolean | null;
      readonly jobLabel?: string | null;
      readonly selector?: {
        readonly matchLabels?: Mapping<string> | null;
        readonly [name: string]: unknown;
      } | null;
      readonly metricRelabelings?: readonly unknown[] | null;
      readonly relabelings?: readonly unknown[] | null;
      readonly additionalLabels?: Mapping<string> | null;
      readonly targetLabels?: readonly unknown[] | null;
    } | null;
    readonly jobNameOverride?: string | number | boolean | null;
  } | null;
  readonly kubelet?: {
    readonly enabled?: boolean | null;
    readonly namespace?: string | null;
    readonly jobNameOverride?: string | number | boolean | null;
    readonly serviceMonitor?: {
      readonly enabled?: boolean | null;
      readonly kubelet?: boolean | null;
      readonly attachMetadata?: {
        readonly node?: boolean | null;
        readonly [name: string]: unknown;
      } | null;
      readonly interval?: string | number | boolean | null;
      readonly honorLabels?: boolean | null;
      readonly honorTimestamps?: boolean | null;
      readonly trackTimestampsStaleness?: boolean | null;
      readonly sampleLimit?: string | number | null;
      readonly targetLimit?: string | number | null;
      readonly labelLimit?: string | number | null;
      readonly labelNameLengthLimit?: string | number | null;
      readonly labelValueLengthLimit?: string | number | null;
      readonly proxyUrl?: string | number | boolean | null;
      readonly https?: boolean | null;
      readonly insecureSkipVerify?: boolean | null;
      readonly probes?: boolean | null;
      readonly resource?: boolean | null;
      readonly resourcePath?: string | null;
      readonly resourceInterval?: string | null;
      readonly cAdvisor?: boolean | null;
      readonly cAdvisorInterval?: string | null;
      readonly cAdvisorMetricRelabelings?: readonly unknown[] | null;
      readonly probesMetricRelabelings?: readonly unknown[] | null;
      readonly cAdvisorRelabelings?: readonly unknown[] | null;
      readonly probesRelabelings?: readonly unknown[] | null;
      readonly resourceRelabelings?: readonly unknown[] | null;
      readonly metricRelabelings?: readonly unknown[] | null;
      readonly relabelings?: readonly unknown[] | null;
      readonly additionalLabels?: Mapping<string> | null;
      readonly targetLabels?: readonly unknown[] | null;
      readonly scrapeTimeout?: unknown;
      readonly resourceMetricRelabelings?: unknown;
    } | null;
  } | null;
  readonly kubeControllerManager?: {
    readonly enabled?: boolean | null;
    readonly jobNameOverride?: string | number | boolean | null;
    readonly endpoints?: readonly unknown[] | null;
    readonly service?: {
      readonly enabled?: boolean | null;
      readonly port?: unknown;
      readonly targetPort?: unknown;
      readonly ipDualStack?: IpDualStack | null;
      readonly selector?: unknown;
    } | null;
    readonly serviceMonitor?: {
      readonly enabled?: boolean | null;
      readonly interval?: string | number | boolean | null;
      readonly sampleLimit?: string | number | null;
      readonly targetLimit?: string | number | null;
      readonly labelLimit?: string | number | null;
      readonly labelNameLengthLimit?: string | number | null;
      readonly labelValueLengthLimit?: string | number | null;
      readonly proxyUrl?: string | number | boolean | null;
      readonly port?: string | null;
      readonly jobLabel?: string | null;
      readonly selector?: Mapping<unknown> | null;
      readonly https?: unknown;
      readonly insecureSkipVerify?: unknown;
      readonly serverName?: unknown;
      readonly metricRelabelings?: readonly unknown[] | null;
      readonly relabelings?: readonly unknown[] | null;
      readonly additionalLabels?: Mapping<string> | null;
      readonly targetLabels?: readonly unknown[] | null;
    } | null;
  } | null;
  readonly coreDns?: {
    readonly enabled?: boolean | null;
    readonly service?: Service | null;
    readonly serviceMonitor?: {
      readonly enabled?: boolean | null;
      readonly interval?: string | number | boolean | null;
      readonly sampleLimit?: string | number | null;
      readonly targetLimit?: string | number | null;
      readonly labelLimit?: string | number | null;
      readonly labelNameLengthLimit?: string | number | null;
      readonly labelValueLengthLimit?: string | number | null;
      readonly proxyUrl?: string | number | boolean | null;
      readonly port?: string | null;
      readonly jobLabel?: string | null;
      readonly selector?: Mapping<unknown> | null;
      readonly metricRelabelings?: readonly unknown[] | null;
      readonly relabelings?: readonly unknown[] | null;
      readonly additionalLabels?: Mapping<string> | null;
      readonly targetLabels?: readonly unknown[] | null;
      readonly bearerTokenFile?: string | null;
    } | null;
  } | null;
  readonly kubeDns?: {
    readonly enabled?: boolean | null;
    readonly service?: {
      readonly dnsmasq?: {
        readonly port?: string | number | null;
        readonly targetPort?: string | number | null;
      } | null;
      readonly skydns?: {
        readonly port?: string | number | null;
        readonly targetPort?: string | number | null;
      } | null;
      readonly ipDualStack?: IpDualStack | null;
      readonly selector?: unknown;
    } | null;
    readonly serviceMonitor?: {
      readonly interval?: string | number | boolean | null;
      readonly sampleLimit?: string | number | null;
      readonly targetLimit?: string | number | null;
      readonly labelLimit?: string | number | null;
      readonly labelNameLengthLimit?: string | number | null;
      readonly labelValueLengthLimit?: string | number | null;
      readonly proxyUrl?: string | number | boolean | null;
      readonly jobLabel?: string | null;
      readonly selector?: Mapping<unknown> | null;
      readonly metricRelabelings?: readonly unknown[] | null;
      readonly relabelings?: readonly unknown[] | null;
      readonly dnsmasqMetricRelabelings?: readonly unknown[] | null;
      readonly dnsmasqRelabelings?: readonly unknown[] | null;
      readonly additionalLabels?: Mapping<string> | null;
      readonly targetLabels?: readonly unknown[] | null;
      readonly bearerTokenFile?: string | null;
    } | null;
  } | null;
  readonly kubeEtcd?: {
    readonly enabled?: boolean | null;
    readonly endpoints?: readonly unknown[] | null;
    readonly service?: Service | null;
    readonly serviceMonitor?: {
      readonly enabled?: boolean | null;
      readonly interval?: string | number | boolean | null;
      readonly sampleLimit?: string | number | null;
      readonly targetLimit?: string | number | null;
      readonly labelLimit?: string | number | null;
      readonly labelNameLengthLimit?: string | number | null;
      readonly labelValueLengthLimit?: string | number | null;
      readonly proxyUrl?: string | number | boolean | null;
      readonly scheme?: string | null;
      readonly insecureSkipVerify?: boolean | null;
      readonly serverName?: string | number | boolean | null;
      readonly caFile?: string | number | boolean | null;
      readonly certFile?: string | number | boolean | null;
      readonly keyFile?: string | number | boolean | null;
      readonly port?: string | null;
      readonly jobLabel?: string | null;
      readonly selector?: Mapping<unknown> | null;
      readonly metricRelabelings?: readonly unknown[] | null;
      readonly relabelings?: readonly unknown[] | null;
      readonly additionalLabels?: Mapping<string> | null;
      readonly targetLabels?: readonly unknown[] | null;
      readonly bearerTokenFile?: string | null;
    } | null;
  } | null;
  readonly kubeScheduler?: {
    readonly enabled?: boolean | null;
    readonly jobNameOverride?: string | number | boolean | null;
    readonly endpoints?: readonly unknown[] | null;
    readonly service?: {
      readonly enabled?: boolean | null;
      readonly port?: unknown;
      readonly targetPort?: unknown;
      readonly ipDualStack?: IpDualStack | null;
      readonly selector?: unknown;
    } | null;
    readonly serviceMonitor?: {
      readonly enabled?: boolean | null;
      readonly interval?: string | number | boolean | null;
      readonly sampleLimit?: string | number | null;
      readonly targetLimit?: string | number | null;
      readonly labelLimit?: string | number | null;
      readonly labelNameLengthLimit?: string | number | null;
      readonly labelValueLengthLimit?: string | number | null;
      readonly proxyUrl?: string | number | boolean | null;
      readonly https?: unknown;
      readonly port?: string | null;
      readonly jobLabel?: string | null;
      readonly selector?: Mapping<unknown> | null;
      readonly insecureSkipVerify?: unknown;
      readonly serverName?: unknown;
      readonly metricRelabelings?: readonly unknown[] | null;
      readonly relabelings?: readonly unknown[] | null;
      readonly additionalLabels?: Mapping<string> | null;
      readonly targetLabels?: readonly unknown[] | null;
      readonly resource?: {
        readonly enabled?: boolean | null;
        readonly interval?: string | number | boolean | null;
        readonly metricRelabelings?: readonly unknown[] | null;
        readonly relabelings?: readonly unknown[] | null;
      } | null;
      readonly reource?: {
        readonly relabelings?: unknown;
      } | null;
    } | null;
  } | null;
  readonly kubeProxy?: {
    readonly enabled?: boolean | null;
    readonly jobNameOverride?: string | number | boolean | null;
    readonly endpoints?: readonly unknown[] | null;
    readonly service?: Service | null;
    readonly serviceMonitor?: {
      readonly enabled?: boolean | null;
      readonly interval?: string | number | boolean | null;
      readonly sampleLimit?: string | number | null;
      readonly targetLimit?: string | number | null;
      readonly labelLimit?: string | number | null;
      readonly labelNameLengthLimit?: string | number | null;
      readonly labelValueLengthLimit?: string | number | null;
      readonly proxyUrl?: string | number | boolean | null;
      readonly port?: string | null;
      readonly jobLabel?: string | null;
      readonly selector?: Mapping<unknown> | null;
      readonly https?: boolean | null;
      readonly metricRelabelings?: readonly unknown[] | null;
      readonly relabelings?: readonly unknown[] | null;
      readonly additionalLabels?: Mapping<string> | null;
      readonly targetLabels?: readonly unknown[] | null;
      readonly bearerTokenFile?: string | null;
    } | null;
  } | null;
  readonly kubeStateMetrics?: {
    readonly enabled?: boolean | null;
  } | null;
  readonly nodeExporter?: {
    readonly enabled?: boolean | null;
    readonly operatingSystems?: {
      readonly linux?: {
        readonly enabled?: boolean | null;
      } | null;
      readonly aix?: {
        readonly enabled?: boolean | null;
      } | null;
      readonly darwin?: {
        readonly enabled?: boolean | null;
      } | null;
    } | null;
    readonly forceDeployDashboards?: boolean | null;
  } | null;
  readonly prometheusOperator?: {
    readonly enabled?: boolean | null;
    readonly fullnameOverride?: string | number | boolean | null;
    readonly revisionHistoryLimit?: string | number | null;
    readonly strategy?: Mapping<unknown> | null;
    readonly tls?: {
      readonly enabled?: boolean | null;
      readonly tlsMinVersion?: string | null;
      readonly internalPort?: string | number | null;
    } | null;
    readonly livenessProbe?: LivenessProbe | null;
    readonly readinessProbe?: LivenessProbe | null;
    readonly admissionWebhooks?: {
      readonly failurePolicy?: string | number | boolean | null;
      readonly timeoutSeconds?: string | number | null;
      readonly enabled?: boolean | null;
      readonly caBundle?: string | number | boolean | null;
      readonly annotations?: Mapping<string> | null;
      readonly namespaceSelector?: {
        readonly matchExpressions?: unknown;
        readonly [name: string]: unknown;
      } | null;
      readonly objectSelector?: Mapping<unknown> | null;
      readonly matchConditions?: Mapping<unknown> | null;
      readonly mutatingWebhookConfiguration?: {
        readonly annotations?: Mapping<string> | null;
      } | null;
      readonly validatingWebhookConfiguration?: {
        readonly annotations?: Mapping<string> | null;
      } | null;
      readonly deployment?: {
        readonly enabled?: boolean | null;
        readonly replicas?: string | number | null;
        readonly strategy?: Mapping<unknown> | null;
        readonly podDisruptionBudget?: PodDisruptionBudget | null;
        readonly revisionHistoryLimit?: string | number | null;
        readonly tls?: {
          readonly enabled?: boolean | null;
          readonly tlsMinVersion?: string | null;
          readonly internalPort?: string | number | null;
        } | null;
        readonly serviceAccount?: {
          readonly annotations?: Mapping<string> | null;
          readonly automountServiceAccountToken?: boolean | null;
          readonly create?: boolean | null;
          readonly name?: string | number | boolean | null;
        } | null;
        readonly service?: {
          readonly annotations?: Mapping<string> | null;
          readonly labels?: Mapping<string> | null;
          readonly clusterIP?: string | number | boolean | null;
          readonly ipDualStack?: IpDualStack | null;
          readonly nodePort?: string | number | null;
          readonly nodePortTls?: string | number | null;
          readonly additionalPorts?: readonly unknown[] | null;
          readonly loadBalancerIP?: string | number | boolean | null;
          readonly loadBalancerSourceRanges?: readonly unknown[] | null;
          readonly externalTrafficPolicy?: string | null;
          readonly type?: string | null;
          readonly externalIPs?: readonly unknown[] | null;
        } | null;
        readonly labels?: Mapping<string> | null;
        readonly annotations?: Mapping<string> | null;
        readonly podLabels?: Mapping<string> | null;
        readonly podAnnotations?: Mapping<string> | null;
        readonly image?: Image2 | null;
        readonly promqlOptions?: readonly unknown[] | null;
        readonly livenessProbe?: LivenessProbe | null;
        readonly readinessProbe?: LivenessProbe | null;
        readonly resources?: IResourceRequirements | null;
        readonly hostNetwork?: boolean | null;
        readonly nodeSelector?: Mapping<string> | null;
        readonly tolerations?: readonly IToleration[] | null;
        readonly affinity?: IAffinity | null;
        readonly dnsConfig?: Mapping<unknown> | null;
        readonly securityContext?: IPodSecurityContext | ISecurityContext | null;
        readonly containerSecurityContext?: ISecurityContext | null;
        readonly automountServiceAccountToken?: boolean | null;
        readonly priorityClassName?: unknown;
        readonly logFormat?: unknown;
        readonly logLevel?: unknown;
      } | null;
      readonly patch?: {
        readonly enabled?: boolean | null;
        readonly image?: {
          readonly registry?: string | null;
          readonly repository?: string | null;
          readonly tag?: string | number | null;
          readonly sha?: string | number | boolean | null;
          readonly pullPolicy?: string | null;
        } | null;
        readonly resources?: IResourceRequirements | null;
        readonly priorityClassName?: string | number | boolean | null;
        readonly ttlSecondsAfterFinished?: string | number | null;
        readonly annotations?: Mapping<string> | null;
        readonly podAnnotations?: Mapping<string> | null;
        readonly nodeSelector?: Mapping<string> | null;
        readonly affinity?: IAffinity | null;
        readonly tolerations?: readonly IToleration[] | null;
        readonly securityContext?: IPodSecurityContext | ISecurityContext | null;
        readonly serviceAccount?: {
          readonly create?: boolean | null;
          readonly annotations?: Mapping<string> | null;
          readonly automountServiceAccountToken?: boolean | null;
        } | null;
      } | null;
      readonly createSecretJob?: {
        readonly securityContext?: IPodSecurityContext | ISecurityContext | null;
      } | null;
      readonly patchWebhookJob?: {
        readonly securityContext?: IPodSecurityContext | ISecurityContext | null;
      } | null;
      readonly certManager?: {
        readonly enabled?: boolean | null;
        readonly rootCert?: {
          readonly duration?: string | number | boolean | null;
          readonly revisionHistoryLimit?: unknown;
        } | null;
        readonly admissionCert?: {
          readonly duration?: string | number | boolean | null;
          readonly revisionHistoryLimit?: unknown;
        } | null;
        readonly issuerRef?: unknown;
      } | null;
    } | null;
    readonly namespaces?: {
      readonly releaseNamespace?: unknown;
      readonly additional?: unknown;
    } | null;
    readonly denyNamespaces?: readonly unknown[] | null;
    readonly alertmanagerInstanceNamespaces?: readonly unknown[] | null;
    readonly alertmanagerConfigNamespaces?: readonly unknown[] | null;
    readonly prometheusInstanceNamespaces?: readonly unknown[] | null;
    readonly thanosRulerInstanceNamespaces?: readonly unknown[] | null;
    readonly networkPolicy?: {
      readonly enabled?: boolean | null;
      readonly flavor?: string | null;
      readonly matchLabels?: unknown;
      readonly cilium?: {
        readonly egress?: unknown;
      } | null;
    } | null;
    readonly serviceAccount?: ServiceAccount | null;
    readonly terminationGracePeriodSeconds?: string | number | null;
    readonly lifecycle?: Mapping<unknown> | null;
    readonly service?: {
      readonly annotations?: Mapping<string> | null;
      readonly labels?: Mapping<string> | null;
      readonly clusterIP?: string | number | boolean | null;
      readonly ipDualStack?: IpDualStack | null;
      readonly nodePort?: string | number | null;
      readonly nodePortTls?: string | number | null;
      readonly additionalPorts?: readonly unknown[] | null;
      readonly loadBalancerIP?: string | number | boolean | null;
      readonly loadBalancerSourceRanges?: readonly unknown[] | null;
      readonly externalTrafficPolicy?: string | null;
      readonly type?: string | null;
      readonly externalIPs?: readonly unknown[] | null;
    } | null;
    readonly labels?: Mapping<string> | null;
    readonly annotations?: Mapping<string> | null;
    readonly podLabels?: Mapping<string> | null;
    readonly podAnnotations?: Mapping<string> | null;
    readonly podDisruptionBudget?: PodDisruptionBudget | null;
    readonly kubeletService?: {
      readonly enabled?: boolean | null;
      readonly namespace?: string | null;
      readonly selector?: string | number | boolean | null;
      readonly name?: string | number | boolean | null;
    } | null;
    readonly kubeletEndpointsEnabled?: boolean | null;
    readonly kubeletEndpointSliceEnabled?: boolean | null;
    readonly extraArgs?: readonly unknown[] | null;
    readonly serviceMonitor?: {
      readonly selfMonitor?: boolean | null;
      readonly additionalLabels?: Mapping<string> | null;
      readonly interval?: string | number | boolean | null;
      readonly sampleLimit?: string | number | null;
      readonly targetLimit?: string | number | null;
      readonly labelLimit?: string | number | null;
      readonly labelNameLengthLimit?: string | number | null;
      readonly labelValueLengthLimit?: string | number | null;
      readonly scrapeTimeout?: string | number | boolean | null;
      readonly metricRelabelings?: readonly unknown[] | null;
      readonly relabelings?: readonly unknown[] | null;
    } | null;
    readonly resources?: IResourceRequirements | null;
    readonly env?: {
      readonly GOGC?: string | number | null;
      readonly [name: string]: unknown;
    } | null;
    readonly hostNetwork?: boolean | null;
    readonly nodeSelector?: Mapping<string> | null;
    readonly tolerations?: readonly IToleration[] | null;
    readonly affinity?: IAffinity | null;
    readonly dnsConfig?: Mapping<unknown> | null;
    readonly securityContext?: IPodSecurityContext | ISecurityContext | null;
    readonly hostUsers?: unknown;
    readonly containerSecurityContext?: ISecurityContext | null;
    readonly verticalPodAutoscaler?: VerticalPodAutoscaler | null;
    readonly image?: Image2 | null;
    readonly prometheusConfigReloader?: {
      readonly image?: {
        readonly registry?: string | null;
        readonly repository?: string | null;
        readonly tag?: string | number | boolean | null;
        readonly sha?: string | number | boolean | null;
      } | null;
      readonly enableProbe?: boolean | null;
      readonly resources?: IResourceRequirements | null;
    } | null;
    readonly thanosImage?: {
      readonly registry?: string | null;
      readonly repository?: string | null;
      readonly tag?: string | null;
      readonly sha?: string | number | boolean | null;
    } | null;
    readonly prometheusInstanceSelector?: string | number | boolean | null;
    readonly alertmanagerInstanceSelector?: string | number | boolean | null;
    readonly thanosRulerInstanceSelector?: string | number | boolean | null;
    readonly secretFieldSelector?: string | number | null;
    readonly featureGates?: Mapping<unknown> | null;
    readonly automountServiceAccountToken?: boolean | null;
    readonly extraVolumes?: readonly IVolume[] | null;
    readonly extraVolumeMounts?: readonly IVolumeMount[] | null;
    readonly priorityClassName?: unknown;
    readonly logFormat?: unknown;
    readonly logLevel?: unknown;
    readonly prometheusDefaultBaseImage?: unknown;
    readonly prometheusDefaultBaseImageRegistry?: unknown;
    readonly alertmanagerDefaultBaseImage?: unknown;
    readonly alertmanagerDefaultBaseImageRegistry?: unknown;
    readonly clusterDomain?: unknown;
  } | null;
  readonly prometheus?: {
    readonly enabled?: boolean | null;
    readonly agentMode?: boolean | null;
    readonly annotations?: Mapping<string> | null;
    readonly additionalLabels?: Mapping<string> | null;
    readonly networkPolicy?: {
      readonly enabled?: boolean | null;
      readonly flavor?: string | null;
      readonly namespace?: unknown;
      readonly cilium?: {
        readonly endpointSelector?: unknown;
        readonly egress?: unknown;
        readonly ingress?: unknown;
      } | null;
      readonly egress?: unknown;
      readonly ingress?: unknown;
      readonly podSelector?: unknown;
    } | null;
    readonly serviceAccount?: ServiceAccount | null;
    readonly thanosService?: {
      readonly enabled?: boolean | null;
      readonly annotations?: Mapping<string> | null;
      readonly labels?: Mapping<string> | null;
      readonly externalTrafficPolicy?: string | null;
      readonly type?: string | null;
      readonly ipDualStack?: IpDualStack | null;
      readonly portName?: string | null;
      readonly port?: string | number | null;
      readonly targetPort?: string | null;
      readonly httpPortName?: string | null;
      readonly httpPort?: string | number | null;
      readonly targetHttpPort?: string | null;
      readonly clusterIP?: string | null;
      readonly nodePort?: string | number | null;
      readonly httpNodePort?: string | number | null;
    } | null;
    readonly thanosServiceMonitor?: {
      readonly enabled?: boolean | null;
      readonly interval?: string | number | boolean | null;
      readonly additionalLabels?: Mapping<string> | null;
      readonly scheme?: string | number | boolean | null;
      readonly tlsConfig?: Mapping<unknown> | null;
      readonly bearerTokenFile?: unknown;
      readonly metricRelabelings?: readonly unknown[] | null;
      readonly relabelings?: readonly unknown[] | null;
      readonly sampleLimit?: unknown;
      readonly targetLimit?: unknown;
      readonly labelLimit?: unknown;
      readonly labelNameLengthLimit?: unknown;
      readonly labelValueLengthLimit?: unknown;
    } | null;
    readonly thanosServiceExternal?: {
      readonly enabled?: boolean | null;
      readonly annotations?: Mapping<string> | null;
      readonly labels?: Mapping<string> | null;
      readonly loadBalancerIP?: string | number | boolean | null;
      readonly loadBalancerSourceRanges?: readonly unknown[] | null;
      readonly portName?: string | null;
      readonly port?: string | number | null;
      readonly targetPort?: string | null;
      readonly httpPortName?: string | null;
      readonly httpPort?: string | number | null;
      readonly targetHttpPort?: string | null;
      readonly externalTrafficPolicy?: string | null;
      readonly type?: string | null;
      readonly nodePort?: string | number | null;
      readonly httpNodePort?: string | number | null;
    } | null;
    readonly service?: {
      readonly enabled?: boolean | null;
      readonly annotations?: Mapping<string> | null;
      readonly labels?: Mapping<string> | null;
      readonly clusterIP?: string | number | boolean | null;
      readonly ipDualStack?: IpDualStack | null;
      readonly port?: string | number | null;
      readonly targetPort?: string | number | null;
      readonly reloaderWebPort?: string | number | null;
      readonly reloaderWebNodePort?: unknown;
      readonly externalIPs?: readonly unknown[] | null;
      readonly nodePort?: string | number | null;
      readonly loadBalancerIP?: string | number | boolean | null;
      readonly loadBalancerSourceRanges?: readonly unknown[] | null;
      readonly externalTrafficPolicy?: string | null;
      readonly type?: string | null;
      readonly additionalPorts?: readonly unknown[] | null;
      readonly publishNotReadyAddresses?: boolean | null;
      readonly sessionAffinity?: string | null;
      readonly sessionAffinityConfig?: {
        readonly clientIP?: {
          readonly timeoutSeconds?: string | number | null;
        } | null;
      } | null;
    } | null;
    readonly servicePerReplica?: {
      readonly enabled?: boolean | null;
      readonly annotations?: Mapping<string> | null;
      readonly port?: string | number | null;
      readonly targetPort?: string | number | null;
      readonly nodePort?: string | number | null;
      readonly loadBalancerSourceRanges?: readonly unknown[] | null;
      readonly externalTrafficPolicy?: string | null;
      readonly type?: string | null;
      readonly ipDualStack?: IpDualStack | null;
      readonly clusterIP?: unknown;
    } | null;
    readonly podDisruptionBudget?: PodDisruptionBudget | null;
    readonly verticalPodAutoscaler?: VerticalPodAutoscaler | null;
    readonly thanosIngress?: {
      readonly enabled?: boolean | null;
      readonly ingressClassName?: string | number | boolean | null;
      readonly annotations?: Mapping<string> | null;
      readonly labels?: Mapping<string> | null;
      readonly servicePort?: string | number | null;
      readonly nodePort?: string | number | null;
      readonly hosts?: readonly unknown[] | null;
      readonly paths?: readonly unknown[] | null;
      readonly tls?: readonly unknown[] | null;
      readonly pathType?: unknown;
    } | null;
    readonly extraSecret?: ExtraSecret | null;
    readonly ingress?: {
      readonly enabled?: boolean | null;
      readonly ingressClassName?: string | number | boolean | null;
      readonly annotations?: Mapping<string> | null;
      readonly labels?: Mapping<string> | null;
      readonly hosts?: readonly unknown[] | null;
      readonly paths?: readonly unknown[] | null;
      readonly tls?: readonly unknown[] | null;
      readonly pathType?: unknown;
      readonly servicePort?: unknown;
      readonly extraPaths?: unknown;
    } | null;
    readonly route?: {
      readonly main?: Main | null;
      readonly [name: string]: unknown;
    } | null;
    readonly ingressPerReplica?: {
      readonly enabled?: boolean | null;
      readonly ingressClassName?: string | number | boolean | null;
      readonly annotations?: Mapping<string> | null;
      readonly labels?: Mapping<string> | null;
      readonly hostPrefix?: string | number | boolean | null;
      readonly hostDomain?: string | number | boolean | null;
      readonly paths?: readonly unknown[] | null;
      readonly tlsSecretName?: string | number | boolean | null;
      readonly tlsSecretPerReplica?: {
        readonly enabled?: boolean | null;
        readonly prefix?: string | null;
      } | null;
      readonly pathType?: unknown;
    } | null;
    readonly routePerReplica?: Mapping<{
      readonly enabled?: boolean | null;
      readonly apiVersion?: string | null;
      readonly kind?: string | null;
      readonly annotations?: Mapping<string> | null;
      readonly labels?: Mapping<string> | null;
      readonly hostPrefix?: string | number | boolean | null;
      readonly hostDomain?: string | number | boolean | null;
      readonly parentRefs?: readonly unknown[] | null;
      readonly httpsRedirect?: boolean | null;
      readonly filters?: readonly unknown[] | null;
      readonly matches?: readonly unknown[] | null;
      readonly sessionPersistence?: Mapping<unknown> | null;
      readonly additionalRules?: readonly unknown[] | null;
    }> | null;
    readonly serviceMonitor?: {
      readonly selfMonitor?: boolean | null;
      readonly interval?: string | number | boolean | null;
      readonly additionalLabels?: Mapping<string> | null;
      readonly sampleLimit?: string | number | null;
      readonly targetLimit?: string | number | null;
      readonly labelLimit?: string | number | null;
      readonly labelNameLengthLimit?: string | number | null;
      readonly labelValueLengthLimit?: string | number | null;
      readonly scheme?: string | number | boolean | null;
      readonly tlsConfig?: Mapping<unknown> | null;
      readonly bearerTokenFile?: unknown;
      readonly metricRelabelings?: readonly unknown[] | null;
      readonly relabelings?: readonly unknown[] | null;
      readonly additionalEndpoints?: readonly AdditionalEndpoints[] | null;
      readonly proxyUrl?: unknown;
    } | null;
    readonly prometheusSpec?: {
      readonly persistentVolumeClaimRetentionPolicy?: Mapping<unknown> | null;
      readonly disableCompaction?: boolean | null;
      readonly automountServiceAccountToken?: unknown;
      readonly apiserverConfig?: Mapping<unknown> | null;
      readonly additionalArgs?: readonly unknown[] | null;
      readonly convertClassicHistogramsToNHCB?: boolean | null;
      readonly scrapeClassicHistograms?: boolean | null;
      readonly scrapeNativeHistograms?: boolean | null;
      readonly scrapeFailureLogFile?: string | number | boolean | null;
      readonly scrapeInterval?: string | number | boolean | null;
      readonly scrapeTimeout?: string | number | boolean | null;
      readonly scrapeClasses?: readonly unknown[] | null;
      readonly podTargetLabels?: readonly unknown[] | null;
      readonly evaluationInterval?: string | number | boolean | null;
      readonly listenLocal?: boolean | null;
      readonly enableOTLPReceiver?: boolean | null;
      readonly enableAdminAPI?: boolean | null;
      readonly version?: string | number | boolean | null;
      readonly web?: Mapping<unknown> | null;
      readonly exemplars?: Mapping<unknown> | null;
      readonly enableFeatures?: readonly unknown[] | null;
      readonly otlp?: Mapping<unknown> | null;
      readonly serviceName?: unknown;
      readonly image?: Image | null;
      readonly tolerations?: readonly IToleration[] | null;
      readonly topologySpreadConstraints?: readonly ITopologySpreadConstraint[] | null;
      readonly disableAlerting?: boolean | null;
      readonly alertingEndpoints?: readonly unknown[] | null;
      readonly externalLabels?: Mapping<string> | null;
      readonly enableRemoteWriteReceiver?: boolean | null;
      readonly replicaExternalLabelName?: string | number | boolean | null;
      readonly replicaExternalLabelNameClear?: boolean | null;
      readonly prometheusExternalLabelName?: string | number | boolean | null;
      readonly prometheusExternalLabelNameClear?: boolean | null;
      readonly externalUrl?: unknown;
      readonly nodeSelector?: Mapping<string> | null;
      readonly secrets?: readonly unknown[] | null;
      readonly configMaps?: readonly unknown[] | null;
      readonly query?: Mapping<unknown> | null;
      readonly ruleNamespaceSelector?: Mapping<unknown> | null;
      readonly ruleSelectorNilUsesHelmValues?: boolean | null;
      readonly ruleSelector?: unknown;
      readonly serviceMonitorSelectorNilUsesHelmValues?: boolean | null;
      readonly serviceMonitorSelector?: Mapping<unknown> | null;
      readonly serviceMonitorNamespaceSelector?: Mapping<unknown> | null;
      readonly podMonitorSelectorNilUsesHelmValues?: boolean | null;
      readonly podMonitorSelector?: Mapping<unknown> | null;
      readonly podMonitorNamespaceSelector?: Mapping<unknown> | null;
      readonly probeSelectorNilUsesHelmValues?: boolean | null;
      readonly probeSelector?: Mapping<unknown> | null;
      readonly probeNamespaceSelector?: Mapping<unknown> | null;
      readonly scrapeConfigSelectorNilUsesHelmValues?: boolean | null;
      readonly scrapeConfigSelector?: unknown;
      readonly scrapeConfigNamespaceSelector?: unknown;
      readonly retention?: string | null;
      readonly retentionSize?: string | number | boolean | null;
      readonly tsdb?: {
        readonly outOfOrderTimeWindow?: string | null;
      } | null;
      readonly walCompression?: boolean | null;
      readonly paused?: boolean | null;
      readonly replicas?: string | number | null;
      readonly shards?: unknown;
      readonly logLevel?: string | null;
      readonly logFormat?: string | null;
      readonly routePrefix?: string | number | null;
      readonly podMetadata?: Mapping<unknown> | null;
      readonly podAntiAffinity?: string | null;
      readonly podAntiAffinityTopologyKey?: string | null;
      readonly affinity?: IAffinity | null;
      readonly remoteRead?: readonly unknown[] | null;
      readonly additionalRemoteRead?: readonly unknown[] | null;
      readonly remoteWrite?: readonly unknown[] | null;
      readonly additionalRemoteWrite?: readonly unknown[] | null;
      readonly remoteWriteDashboards?: boolean | null;
      readonly resources?: IResourceRequirements | null;
      readonly storageSpec?: Mapping<unknown> | null;
      readonly volumes?: readonly IVolume[] | null;
      readonly volumeMounts?: readonly IVolumeMount[] | null;
      readonly additionalScrapeConfigs?: unknown;
      readonly additionalScrapeConfigsSecret?: {
        readonly enabled?: unknown;
        readonly name?: unknown;
        readonly key?: unknown;
      } | null;
      readonly additionalPrometheusSecretsAnnotations?: Mapping<string> | null;
      readonly additionalAlertManagerConfigs?: readonly unknown[] | null;
      readonly additionalAlertManagerConfigsSecret?: {
        readonly name?: unknown;
        readonly key?: unknown;
        readonly optional?: unknown;
      } | null;
      readonly additionalAlertRelabelConfigs?: readonly unknown[] | null;
      readonly additionalAlertRelabelConfigsSecret?: {
        readonly name?: unknown;
        readonly key?: unknown;
      } | null;
      readonly securityContext?: IPodSecurityContext | ISecurityContext | null;
      readonly dnsConfig?: Mapping<unknown> | null;
      readonly dnsPolicy?: string | number | boolean | null;
      readonly priorityClassName?: string | number | boolean | null;
      readonly thanos?: {
        readonly secretProviderClass?: unknown;
        readonly image?: unknown;
        readonly objectStorageConfig?: {
          readonly existingSecret?: {
            readonly key?: unknown;
            readonly name?: unknown;
            readonly [name: string]: unknown;
          } | null;
          readonly secret?: unknown;
          readonly [name: string]: unknown;
        } | null;
        readonly [name: string]: unknown;
      } | null;
      readonly containers?: readonly unknown[] | null;
      readonly initContainers?: readonly IContainer[] | null;
      readonly portName?: string | null;
      readonly arbitraryFSAccessThroughSMs?: boolean | null;
      readonly overrideHonorLabels?: boolean | null;
      readonly overrideHonorTimestamps?: boolean | null;
      readonly ignoreNamespaceSelectors?: boolean | null;
      readonly enforcedNamespaceLabel?: string | number | boolean | null;
      readonly prometheusRulesExcludedFromEnforce?: readonly unknown[] | null;
      readonly excludedFromEnforcement?: unknown;
      readonly queryLogFile?: boolean | null;
      readonly sampleLimit?: boolean | null;
      readonly targetLimit?: string | number | null;
      readonly labelLimit?: string | number | null;
      readonly labelNameLengthLimit?: string | number | null;
      readonly labelValueLengthLimit?: string | number | null;
      readonly keepDroppedTargets?: string | number | null;
      readonly bodySizeLimit?: string | number | boolean | null;
      readonly enforcedBodySizeLimit?: string | number | boolean | null;
      readonly enforcedKeepDroppedTargets?: string | number | null;
      readonly enforcedSampleLimit?: boolean | null;
      readonly enforcedTargetLimit?: boolean | null;
      readonly enforcedLabelLimit?: boolean | null;
      readonly enforcedLabelNameLengthLimit?: boolean | null;
      readonly enforcedLabelValueLengthLimit?: boolean | null;
      readonly allowOverlappingBlocks?: boolean | null;
      readonly nameValidationScheme?: string | number | boolean | null;
      readonly minReadySeconds?: string | number | null;
      readonly terminationGracePeriodSeconds?: unknown;
      readonly hostNetwork?: boolean | null;
      readonly hostUsers?: unknown;
      readonly hostAliases?: readonly IHostAlias[] | null;
      readonly tracingConfig?: Mapping<unknown> | null;
      readonly serviceDiscoveryRole?: string | number | boolean | null;
      readonly enableServiceLinks?: unknown;
      readonly schedulerName?: string | number | boolean | null;
      readonly nameEscapingScheme?: string | number | boolean | null;
      readonly reloadStrategy?: string | number | boolean | null;
      readonly ruleQueryOffset?: string | number | boolean | null;
      readonly runtime?: Mapping<unknown> | null;
      readonly shardingStrategy?: Mapping<unknown> | null;
      readonly shardRetentionPolicy?: Mapping<unknown> | null;
      readonly remoteWriteReceiverMessageVersions?: readonly unknown[] | null;
      readonly podManagementPolicy?: string | number | boolean | null;
      readonly updateStrategy?: Mapping<unknown> | null;
      readonly additionalConfig?: Mapping<unknown> | null;
      readonly additionalConfigString?: unknown;
      readonly maximumStartupDurationSeconds?: string | number | null;
      readonly scrapeProtocols?: readonly unknown[] | null;
    } | null;
    readonly additionalRulesForClusterRole?: readonly unknown[] | null;
    readonly additionalServiceMonitors?: ReadonlyArray<{
      readonly name?: unknown;
      readonly additionalLabels?: unknown;
      readonly sampleLimit?: unknown;
      readonly targetLimit?: unknown;
      readonly labelLimit?: unknown;
      readonly labelNameLengthLimit?: unknown;
      readonly labelValueLengthLimit?: unknown;
      readonly endpoints?: unknown;
      readonly jobLabel?: unknown;
      readonly namespaceSelector?: unknown;
      readonly selector?: unknown;
      readonly targetLabels?: unknown;
      readonly podTargetLabels?: unknown;
      readonly fallbackScrapeProtocol?: unknown;
      readonly attachMetadata?: unknown;
    }> | null;
    readonly additionalPodMonitors?: ReadonlyArray<{
      readonly name?: unknown;
      readonly additionalLabels?: unknown;
      readonly sampleLimit?: unknown;
      readonly targetLimit?: unknown;
      readonly labelLimit?: unknown;
      readonly labelNameLengthLimit?: unknown;
      readonly labelValueLengthLimit?: unknown;
      readonly podMetricsEndpoints?: unknown;
      readonly jobLabel?: unknown;
      readonly namespaceSelector?: unknown;
      readonly selector?: unknown;
      readonly podTargetLabels?: unknown;
      readonly fallbackScrapeProtocol?: unknown;
      readonly attachMetadata?: unknown;
    }> | null;
  } | null;
  readonly thanosRuler?: {
    readonly enabled?: boolean | null;
    readonly annotations?: Mapping<string> | null;
    readonly serviceAccount?: {
      readonly create?: boolean | null;
      readonly name?: string | number | boolean | null;
      readonly annotations?: Mapping<string> | null;
    } | null;
    readonly podDisruptionBudget?: PodDisruptionBudget | null;
    readonly ingress?: {
      readonly enabled?: boolean | null;
      readonly ingressClassName?: string | number | boolean | null;
      readonly annotations?: Mapping<string> | null;
      readonly labels?: Mapping<string> | null;
      readonly hosts?: readonly unknown[] | null;
      readonly paths?: readonly unknown[] | null;
      readonly tls?: readonly unknown[] | null;
      readonly pathType?: unknown;
    } | null;
    readonly route?: Mapping<Main> | null;
    readonly service?: {
      readonly enabled?: boolean | null;
      readonly annotations?: Mapping<string> | null;
      readonly labels?: Mapping<string> | null;
      readonly clusterIP?: string | number | boolean | null;
      readonly ipDualStack?: IpDualStack | null;
      readonly port?: string | number | null;
      readonly targetPort?: string | number | null;
      readonly nodePort?: string | number | null;
      readonly additionalPorts?: readonly unknown[] | null;
      readonly externalIPs?: readonly unknown[] | null;
      readonly loadBalancerIP?: string | number | boolean | null;
      readonly loadBalancerSourceRanges?: readonly unknown[] | null;
      readonly externalTrafficPolicy?: string | null;
      readonly type?: string | null;
    } | null;
    readonly serviceMonitor?: {
      readonly selfMonitor?: boolean | null;
      readonly interval?: string | number | boolean | null;
      readonly additionalLabels?: Mapping<string> | null;
      readonly sampleLimit?: string | number | null;
      readonly targetLimit?: string | number | null;
      readonly labelLimit?: string | number | null;
      readonly labelNameLengthLimit?: string | number | null;
      readonly labelValueLengthLimit?: string | number | null;
      readonly proxyUrl?: string | number | boolean | null;
      readonly scheme?: string | number | boolean | null;
      readonly tlsConfig?: Mapping<unknown> | null;
      readonly bearerTokenFile?: unknown;
      readonly metricRelabelings?: readonly unknown[] | null;
      readonly relabelings?: readonly unknown[] | null;
      readonly additionalEndpoints?: readonly AdditionalEndpoints[] | null;
    } | null;
    readonly thanosRulerSpec?: {
      readonly podMetadata?: Mapping<unknown> | null;
      readonly serviceName?: unknown;
      readonly image?: {
        readonly registry?: string | null;
        readonly repository?: string | null;
        readonly tag?: string | null;
        readonly sha?: string | number | boolean | null;
      } | null;
      readonly ruleNamespaceSelector?: Mapping<unknown> | null;
      readonly ruleSelectorNilUsesHelmValues?: boolean | null;
      readonly ruleSelector?: Mapping<unknown> | null;
      readonly logFormat?: string | null;
      readonly logLevel?: string | null;
      readonly replicas?: string | number | null;
      readonly retention?: string | null;
      readonly evaluationInterval?: string | number | boolean | null;
      readonly storage?: Mapping<unknown> | null;
      readonly alertmanagersConfig?: AlertmanagersConfig | null;
      readonly externalPrefix?: unknown;
      readonly externalPrefixNilUsesHelmValues?: boolean | null;
      readonly routePrefix?: string | number | null;
      readonly objectStorageConfig?: AlertmanagersConfig | null;
      readonly alertDropLabels?: readonly unknown[] | null;
      readonly queryEndpoints?: readonly unknown[] | null;
      readonly queryConfig?: AlertmanagersConfig | null;
      readonly labels?: Mapping<string> | null;
      readonly paused?: boolean | null;
      readonly additionalArgs?: readonly unknown[] | null;
      readonly nodeSelector?: Mapping<string> | null;
      readonly resources?: IResourceRequirements | null;
      readonly podAntiAffinity?: string | null;
      readonly podAntiAffinityTopologyKey?: string | null;
      readonly affinity?: IAffinity | null;
      readonly tolerations?: readonly IToleration[] | null;
      readonly topologySpreadConstraints?: readonly ITopologySpreadConstraint[] | null;
      readonly securityContext?: IPodSecurityContext | ISecurityContext | null;
      readonly hostUsers?: unknown;
      readonly listenLocal?: boolean | null;
      readonly containers?: readonly unknown[] | null;
      readonly extraEnv?: readonly IEnvVar[] | null;
      readonly volumes?: readonly IVolume[] | null;
      readonly volumeMounts?: readonly IVolumeMount[] | null;
      readonly initContainers?: readonly IContainer[] | null;
      readonly priorityClassName?: string | number | boolean | null;
      readonly portName?: string | null;
      readonly terminationGracePeriodSeconds?: unknown;
      readonly web?: Mapping<unknown> | null;
      readonly podManagementPolicy?: string | number | boolean | null;
      readonly updateStrategy?: Mapping<unknown> | null;
      readonly version?: string | number | boolean | null;
      readonly imagePullPolicy?: string | number | boolean | null;
      readonly enableFeatures?: readonly unknown[] | null;
      readonly enableServiceLinks?: unknown;
      readonly minReadySeconds?: unknown;
      readonly dnsConfig?: Mapping<unknown> | null;
      readonly dnsPolicy?: string | number | boolean | null;
      readonly hostAliases?: readonly IHostAlias[] | null;
      readonly remoteWrite?: readonly unknown[] | null;
      readonly tracingConfig?: AlertmanagersConfig | null;
      readonly tracingConfigFile?: string | number | boolean | null;
      readonly alertRelabelConfigs?: AlertmanagersConfig | null;
      readonly alertRelabelConfigFile?: string | number | boolean | null;
      readonly grpcServerTlsConfig?: Mapping<unknown> | null;
      readonly objectStorageConfigFile?: string | number | boolean | null;
      readonly ruleConcurrentEval?: unknown;
      readonly ruleOutageTolerance?: string | number | boolean | null;
      readonly ruleGracePeriod?: string | number | boolean | null;
      readonly ruleQueryOffset?: string | number | boolean | null;
      readonly resendDelay?: string | number | boolean | null;
      readonly enforcedNamespaceLabel?: string | number | boolean | null;
      readonly excludedFromEnforcement?: unknown;
      readonly additionalConfig?: Mapping<unknown> | null;
      readonly additionalConfigString?: unknown;
      readonly alertQueryUrl?: unknown;
      readonly alertmanagersUrl?: unknown;
    } | null;
    readonly extraSecret?: ExtraSecret | null;
    readonly name?: unknown;
  } | null;
  readonly cleanPrometheusOperatorObjectNames?: boolean | null;
  readonly extraManifests?: unknown;
  readonly additionalPrometheusRules?: ListOrMapping<{
    readonly name?: unknown;
    readonly additionalLabels?: unknown;
    readonly groups?: unknown;
  }> | null;
  readonly global?: {
    readonly rbac?: {
      readonly create?: boolean | null;
      readonly createAggregateClusterRoles?: boolean | null;
    } | null;
    readonly imageRegistry?: string | number | boolean | null;
    readonly imagePullSecrets?: readonly unknown[] | null;
  } | null;
  readonly crds?: {
    readonly upgradeJob?: {
      readonly enabled?: boolean | null;
      readonly forceConflicts?: boolean | null;
      readonly image?: {
        readonly busybox?: Image | null;
        readonly kubectl?: Image2 | null;
        readonly sha?: unknown;
      } | null;
      readonly env?: Mapping<unknown> | null;
      readonly resources?: IResourceRequirements | null;
      readonly extraVolumes?: readonly IVolume[] | null;
      readonly extraVolumeMounts?: readonly IVolumeMount[] | null;
      readonly nodeSelector?: Mapping<string> | null;
      readonly affinity?: IAffinity | null;
      readonly tolerations?: readonly IToleration[] | null;
      readonly topologySpreadConstraints?: readonly ITopologySpreadConstraint[] | null;
      readonly labels?: Mapping<string> | null;
      readonly annotations?: Mapping<string> | null;
      readonly podLabels?: Mapping<string> | null;
      readonly podAnnotations?: Mapping<string> | null;
      readonly serviceAccount?: {
        readonly create?: boolean | null;
        readonly name?: string | number | boolean | null;
        readonly annotations?: Mapping<string> | null;
        readonly labels?: Mapping<string> | null;
        readonly automountServiceAccountToken?: boolean | null;
      } | null;
      readonly automountServiceAccountToken?: boolean | null;
      readonly containerSecurityContext?: ISecurityContext | null;
      readonly podSecurityContext?: IPodSecurityContext | null;
    } | null;
    readonly enabled?: boolean | null;
    readonly fullnameOverride?: unknown;
    readonly nameOverride?: unknown;
    readonly namespaceOverride?: unknown;
    readonly commonLabels?: unknown;
    readonly global?: {
      readonly imageRegistry?: unknown;
      readonly imagePullSecrets?: unknown;
      readonly rbac?: {
        readonly create?: unknown;
        readonly createAggregateClusterRoles?: unknown;
      } | null;
    } | null;
  } | null;
  readonly "kube-state-metrics"?: KubePrometheusStackKubeStateMetricsValues | null;
  readonly "prometheus-node-exporter"?: KubePrometheusStackPrometheusNodeExporterValues | null;
  readonly grafana?: KubePrometheusStackGrafanaValues | null;
  readonly "prometheus-windows-exporter"?: KubePrometheusStackPrometheusWindowsExporterValues | null;
}

interface AdditionalEndpoints {
  readonly port?: unknown;
  readonly interval?: unknown;
  readonly proxyUrl?: unknown;
  readonly scheme?: unknown;
  readonly bearerTokenFile?: unknown;
  readonly tlsConfig?: unknown;
  readonly path?: unknown;
  readonly metricRelabelings?: unknown;
  readonly relabelings?: unknown;
}

interface AlertmanagerFailedReload {
  readonly for?: unknown;
  readonly severity?: unknown;
}

interface AlertmanagerFailedReload2 {
  readonly description?: unknown;
  readonly runbook_url?: unknown;
  readonly summary?: unknown;
  readonly [name: string]: unknown;
}

interface AlertmanagersConfig {
  readonly existingSecret?: ExistingSecret | null;
  readonly secret?: Mapping<unknown> | null;
}

interface EtcdMembersDown {
  readonly runbook_url?: unknown;
  readonly description?: unknown;
  readonly summary?: unknown;
  readonly [name: string]: unknown;
}

interface ExistingSecret {
  readonly key?: unknown;
  readonly name?: unknown;
}

interface ExtraSecret {
  readonly annotations?: Mapping<string> | null;
  readonly data?: Mapping<unknown> | null;
  readonly name?: unknown;
}

interface Image {
  readonly registry?: string | null;
  readonly repository?: string | null;
  readonly tag?: string | null;
  readonly sha?: string | number | boolean | null;
  readonly pullPolicy?: string | null;
}

interface Image2 {
  readonly registry?: string | null;
  readonly repository?: string | null;
  readonly tag?: string | number | boolean | null;
  readonly sha?: string | number | boolean | null;
  readonly pullPolicy?: string | null;
}

interface IpDualStack {
  readonly enabled?: boolean | null;
  readonly ipFamilies?: readonly (string | number)[] | null;
  readonly ipFamilyPolicy?: string | null;
}

interface LivenessProbe {
  readonly enabled?: boolean | null;
  readonly failureThreshold?: string | number | null;
  readonly initialDelaySeconds?: string | number | null;
  readonly periodSeconds?: string | number | null;
  readonly successThreshold?: string | number | null;
  readonly timeoutSeconds?: string | number | null;
}

interface Main {
  readonly enabled?: boolean | null;
  readonly apiVersion?: string | null;
  readonly kind?: string | null;
  readonly annotations?: Mapping<string> | null;
  readonly labels?: Mapping<string> | null;
  readonly hostnames?: readonly unknown[] | null;
  readonly parentRefs?: readonly unknown[] | null;
  readonly httpsRedirect?: boolean | null;
  readonly matches?: readonly unknown[] | null;
  readonly filters?: readonly unknown[] | null;
  readonly sessionPersistence?: Mapping<unknown> | null;
  readonly additionalRules?: readonly unknown[] | null;
}

interface PodDisruptionBudget {
  readonly enabled?: boolean | null;
  readonly minAvailable?: string | number | null;
  readonly unhealthyPodEvictionPolicy?: string | number | null;
  readonly [name: string]: unknown;
}

interface Service {
  readonly enabled?: boolean | null;
  readonly port?: string | number | null;
  readonly targetPort?: string | number | null;
  readonly ipDualStack?: IpDualStack | null;
  readonly selector?: unknown;
}

interface ServiceAccount {
  readonly create?: boolean | null;
  readonly name?: string | number | boolean | null;
  readonly annotations?: Mapping<string> | null;
  readonly automountServiceAccountToken?: boolean | null;
}

interface VerticalPodAutoscaler {
  readonly enabled?: boolean | null;
  readonly controlledResources?: readonly unknown[] | null;
  readonly maxAllowed?: Mapping<unknown> | null;
  readonly minAllowed?: Mapping<unknown> | null;
  readonly updatePolicy?: {
    readonly updateMode?: string | number | null;
    readonly [name: string]: unknown;
  } | null;
  readonly recommenders?: unknown;
  readonly controlledValues?: unknown;
}

export const kubePrometheusStackValues = valuesSchema<KubePrometheusStackValues>(`
  {"nameOverride namespaceOverride kubeTargetVersionOverride kubeVersionOverride":"snb","fullnameOverride":"snb",
  "commonLabels":{"*":"s"},
  "customRules":{"AlertmanagerFailedReload AlertmanagerMembersInconsistent AlertmanagerFailedToSendAlerts":{"for severity":"*"},
  "AlertmanagerClusterFailedToSendAlerts AlertmanagerConfigInconsistent":{"for severity":"*"},
  "AlertmanagerClusterDown AlertmanagerClusterCrashlooping AlertmanagerClusterFailedPeers":{"for severity":"*"},
  "ConfigReloaderSidecarErrors etcdMembersDown etcdInsufficientMembers etcdNoLeader":{"for severity":"*"},
  "etcdHighNumberOfLeaderChanges etcdHighNumberOfFailedGRPCRequests etcdGRPCRequestsSlow":{"for severity":"*"},
  "etcdMemberCommunicationSlow etcdHighNumberOfFailedProposals etcdHighFsyncDurations":{"for severity":"*"},
  "etcdHighCommitDurations etcdDatabaseQuotaLowSpace etcdExcessiveDatabaseGrowth":{"for severity":"*"},
  "etcdDatabaseHighFragmentationRatio TargetDown KubeAPIErrorBudgetBurn":{"for severity":"*"},
  "KubeStateMetricsListErrors KubeStateMetricsWatchErrors KubeStateMetricsShardingMismatch":{"for severity":"*"},
  "KubeStateMetricsShardsMissing KubePodCrashLooping KubePodNotReady":{"for severity":"*"},
  "KubeDeploymentGenerationMismatch KubeDeploymentReplicasMismatch KubeDeploymentRolloutStuck":{"for severity":"*"},
  "KubeStatefulSetReplicasMismatch KubeStatefulSetGenerationMismatch":{"for severity":"*"},
  "KubeStatefulSetUpdateNotRolledOut KubeDaemonSetRolloutStuck KubeContainerWaiting":{"for severity":"*"},
  "KubeDaemonSetNotScheduled KubeDaemonSetMisScheduled KubeJobFailed KubeHpaReplicasMismatch":{"for severity":"*"},
  "KubeHpaMaxedOut KubePdbNotEnoughHealthyPods KubeCPUOvercommit KubeMemoryOvercommit":{"for severity":"*"},
  "KubeCPUQuotaOvercommit KubeMemoryQuotaOvercommit KubeQuotaAlmostFull KubeQuotaFullyUsed":{"for severity":"*"},
  "KubeQuotaExceeded CPUThrottlingHigh KubePersistentVolumeFillingUp":{"for severity":"*"},
  "KubePersistentVolumeInodesFillingUp KubePersistentVolumeErrors":{"for severity":"*"},
  "KubeClientCertificateExpiration KubeAggregatedAPIErrors KubeAggregatedAPIDown KubeAPIDown":{"for severity":"*"},
  "KubeAPIInstanceUnreachable KubeAPITerminatedRequests KubeControllerManagerDown":{"for severity":"*"},
  "KubeControllerManagerInstanceUnreachable KubeProxyDown KubeProxyInstanceUnreachable":{"for severity":"*"},
  "KubeNodeNotReady KubeNodePressure KubeNodeUnreachable KubeletTooManyPods":{"for severity":"*"},
  "KubeNodeReadinessFlapping KubeNodeEviction KubeletPlegDurationHigh":{"for severity":"*"},
  "KubeletPodStartUpLatencyHigh KubeletClientCertificateRenewalErrors":{"for severity":"*"},
  "KubeletServerCertificateRenewalErrors KubeletInstanceUnreachable KubeletDown":{"for severity":"*"},
  "KubeSchedulerDown KubeSchedulerInstanceUnreachable KubeVersionMismatch KubeClientErrors":{"for severity":"*"},
  "NodeFilesystemSpaceFillingUp NodeFilesystemAlmostOutOfSpace NodeFilesystemFilesFillingUp":{"for severity":"*"},
  "NodeFilesystemAlmostOutOfFiles NodeNetworkReceiveErrs NodeNetworkTransmitErrs":{"for severity":"*"},
  "NodeClockSkewDetected NodeClockNotSynchronising NodeRAIDDegraded NodeFileDescriptorLimit":{"for severity":"*"},
  "NodeCPUHighUsage NodeSystemSaturation NodeMemoryMajorPagesFaults NodeMemoryHighUtilization":{"for severity":"*"},
  "NodeDiskIOSaturation NodeSystemdServiceFailed NodeSystemdServiceCrashlooping":{"for severity":"*"},
  "NodeBondingDegraded NodeNetworkInterfaceFlapping PrometheusOperatorListErrors":{"for severity":"*"},
  "PrometheusOperatorWatchErrors PrometheusOperatorSyncFailed":{"for severity":"*"},
  "PrometheusOperatorReconcileErrors PrometheusOperatorStatusUpdateErrors":{"for severity":"*"},
  "PrometheusOperatorNodeLookupErrors PrometheusOperatorNotReady":{"for severity":"*"},
  "PrometheusOperatorRejectedResources PrometheusBadConfig PrometheusSDRefreshFailure":{"for severity":"*"},
  "PrometheusKubernetesListWatchFailures PrometheusNotificationQueueRunningFull":{"for severity":"*"},
  "PrometheusErrorSendingAlertsToSomeAlertmanagers PrometheusNotConnectedToAlertmanagers":{"for severity":"*"},
  "PrometheusTSDBReloadsFailing PrometheusTSDBCompactionsFailing PrometheusNotIngestingSamples":{"for severity":"*"},
  "PrometheusDuplicateTimestamps PrometheusOutOfOrderTimestamps":{"for severity":"*"},
  "PrometheusRemoteStorageFailures PrometheusRemoteWriteBehind":{"for severity":"*"},
  "PrometheusRemoteWriteDesiredShards PrometheusRuleFailures PrometheusMissingRuleEvaluations":{"for severity":"*"},
  "PrometheusTargetLimitHit PrometheusLabelLimitHit PrometheusScrapeBodySizeLimitHit":{"for severity":"*"},
  "PrometheusScrapeSampleLimitHit PrometheusTargetSyncFailure PrometheusHighQueryLoad":{"for severity":"*"},
  "PrometheusErrorSendingAlertsToAnyAlertmanager":{"for severity":"*"},
  "Watchdog InfoInhibitor KubeJobNotCompleted KubeletClientCertificateExpiration":{"severity":"*"},
  "KubeletServerCertificateExpiration NodeHighNumberConntrackEntriesUsed":{"severity":"*"},
  "NodeTextFileCollectorScrapeError NodeRAIDDiskFailure":{"severity":"*"}},"defaultRules":{"create":"b",
  "rules":{"alertmanager etcd configReloaders general k8sContainerCpuUsageSecondsTotal":"b",
  "k8sContainerMemoryCache k8sContainerMemoryRss k8sContainerMemorySwap k8sContainerResource":"b",
  "k8sContainerMemoryWorkingSetBytes k8sPodOwner kubeApiserverAvailability":"b",
  "kubeApiserverBurnrate kubeApiserverHistogram kubeApiserverSlos kubeControllerManager":"b",
  "kubelet kubeProxy kubePrometheusGeneral kubePrometheusNodeRecording kubernetesApps":"b",
  "kubernetesResources kubernetesStorage kubernetesSystem kubeSchedulerAlerting":"b",
  "kubeSchedulerRecording kubeStateMetrics network node nodeExporterAlerting":"b",
  "nodeExporterRecording prometheus prometheusOperator windows":"b",
  "k8sContainerCpuLimits k8sContainerCpuRequests k8sContainerMemoryLimits":"*","k8sContainerMemoryRequests":"*"},
  "appNamespacesOperator appNamespacesTarget runbookUrl":"s","keepFiringFor":"snb",
  "labels annotations additionalRuleLabels":{"*":"s"},
  "additionalRuleAnnotations":{"AlertmanagerFailedReload AlertmanagerMembersInconsistent AlertmanagerFailedToSendAlerts":{"description runbook_url summary":"*",
  "*":"*"},
  "AlertmanagerClusterFailedToSendAlerts AlertmanagerConfigInconsistent":{"description runbook_url summary":"*",
  "*":"*"},
  "AlertmanagerClusterDown AlertmanagerClusterCrashlooping AlertmanagerClusterFailedPeers":{"description runbook_url summary":"*",
  "*":"*"},
  "ConfigReloaderSidecarErrors etcdDatabaseHighFragmentationRatio TargetDown Watchdog":{"description runbook_url summary":"*",
  "*":"*"},
  "InfoInhibitor KubeAPIErrorBudgetBurn KubeStateMetricsListErrors KubeStateMetricsWatchErrors":{"description runbook_url summary":"*",
  "*":"*"},
  "KubeStateMetricsShardingMismatch KubeStateMetricsShardsMissing KubePodCrashLooping":{"description runbook_url summary":"*",
  "*":"*"},
  "KubePodNotReady KubeDeploymentGenerationMismatch KubeDeploymentReplicasMismatch":{"description runbook_url summary":"*",
  "*":"*"},"KubeDeploymentRolloutStuck KubeStatefulSetReplicasMismatch":{"description runbook_url summary":"*","*":"*"},
  "KubeStatefulSetGenerationMismatch KubeStatefulSetUpdateNotRolledOut":{"description runbook_url summary":"*","*":"*"},
  "KubeDaemonSetRolloutStuck KubeContainerWaiting KubeDaemonSetNotScheduled":{"description runbook_url summary":"*",
  "*":"*"},
  "KubeDaemonSetMisScheduled KubeJobNotCompleted KubeJobFailed KubeHpaReplicasMismatch":{"description runbook_url summary":"*",
  "*":"*"},
  "KubeHpaMaxedOut KubePdbNotEnoughHealthyPods KubeCPUOvercommit KubeMemoryOvercommit":{"description runbook_url summary":"*",
  "*":"*"},
  "KubeCPUQuotaOvercommit KubeMemoryQuotaOvercommit KubeQuotaAlmostFull KubeQuotaFullyUsed":{"description runbook_url summary":"*",
  "*":"*"},"KubeQuotaExceeded CPUThrottlingHigh KubePersistentVolumeFillingUp":{"description runbook_url summary":"*",
  "*":"*"},"KubePersistentVolumeInodesFillingUp KubePersistentVolumeErrors":{"description runbook_url summary":"*",
  "*":"*"},
  "KubeClientCertificateExpiration KubeAggregatedAPIErrors KubeAggregatedAPIDown KubeAPIDown":{"description runbook_url summary":"*",
  "*":"*"},
  "KubeAPIInstanceUnreachable KubeAPITerminatedRequests KubeControllerManagerDown":{"description runbook_url summary":"*",
  "*":"*"},
  "KubeControllerManagerInstanceUnreachable KubeProxyDown KubeProxyInstanceUnreachable":{"description runbook_url summary":"*",
  "*":"*"},
  "KubeNodeNotReady KubeNodePressure KubeNodeUnreachable KubeletTooManyPods":{"description runbook_url summary":"*",
  "*":"*"},"KubeNodeReadinessFlapping KubeNodeEviction KubeletPlegDurationHigh":{"description runbook_url summary":"*",
  "*":"*"},"KubeletPodStartUpLatencyHigh KubeletClientCertificateExpiration":{"description runbook_url summary":"*",
  "*":"*"},
  "KubeletServerCertificateExpiration KubeletClientCertificateRenewalErrors":{"description runbook_url summary":"*",
  "*":"*"},
  "KubeletServerCertificateRenewalErrors KubeletInstanceUnreachable KubeletDown":{"description runbook_url summary":"*",
  "*":"*"},
  "KubeSchedulerDown KubeSchedulerInstanceUnreachable KubeVersionMismatch KubeClientErrors":{"description runbook_url summary":"*",
  "*":"*"},
  "NodeFilesystemSpaceFillingUp NodeFilesystemAlmostOutOfSpace NodeFilesystemFilesFillingUp":{"description runbook_url summary":"*",
  "*":"*"},
  "NodeFilesystemAlmostOutOfFiles NodeNetworkReceiveErrs NodeNetworkTransmitErrs":{"description runbook_url summary":"*",
  "*":"*"},
  "NodeHighNumberConntrackEntriesUsed NodeTextFileCollectorScrapeError NodeClockSkewDetected":{"description runbook_url summary":"*",
  "*":"*"},
  "NodeClockNotSynchronising NodeRAIDDegraded NodeRAIDDiskFailure NodeFileDescriptorLimit":{"description runbook_url summary":"*",
  "*":"*"},
  "NodeCPUHighUsage NodeSystemSaturation NodeMemoryMajorPagesFaults NodeMemoryHighUtilization":{"description runbook_url summary":"*",
  "*":"*"},
  "NodeDiskIOSaturation NodeSystemdServiceFailed NodeSystemdServiceCrashlooping":{"description runbook_url summary":"*",
  "*":"*"},
  "NodeBondingDegraded NodeNetworkInterfaceFlapping PrometheusOperatorListErrors":{"description runbook_url summary":"*",
  "*":"*"},"PrometheusOperatorWatchErrors PrometheusOperatorSyncFailed":{"description runbook_url summary":"*","*":"*"},
  "PrometheusOperatorReconcileErrors PrometheusOperatorStatusUpdateErrors":{"description runbook_url summary":"*",
  "*":"*"},"PrometheusOperatorNodeLookupErrors PrometheusOperatorNotReady":{"description runbook_url summary":"*",
  "*":"*"},
  "PrometheusOperatorRejectedResources PrometheusBadConfig PrometheusSDRefreshFailure":{"description runbook_url summary":"*",
  "*":"*"},
  "PrometheusKubernetesListWatchFailures PrometheusNotificationQueueRunningFull":{"description runbook_url summary":"*",
  "*":"*"},
  "PrometheusErrorSendingAlertsToSomeAlertmanagers PrometheusNotConnectedToAlertmanagers":{"description runbook_url summary":"*",
  "*":"*"},
  "PrometheusTSDBReloadsFailing PrometheusTSDBCompactionsFailing PrometheusNotIngestingSamples":{"description runbook_url summary":"*",
  "*":"*"},"PrometheusDuplicateTimestamps PrometheusOutOfOrderTimestamps":{"description runbook_url summary":"*",
  "*":"*"},"PrometheusRemoteStorageFailures PrometheusRemoteWriteBehind":{"description runbook_url summary":"*",
  "*":"*"},
  "PrometheusRemoteWriteDesiredShards PrometheusRuleFailures PrometheusMissingRuleEvaluations":{"description runbook_url summary":"*",
  "*":"*"},
  "PrometheusTargetLimitHit PrometheusLabelLimitHit PrometheusScrapeBodySizeLimitHit":{"description runbook_url summary":"*",
  "*":"*"},
  "PrometheusScrapeSampleLimitHit PrometheusTargetSyncFailure PrometheusHighQueryLoad":{"description runbook_url summary":"*",
  "*":"*"},"PrometheusErrorSendingAlertsToAnyAlertmanager":{"description runbook_url summary":"*","*":"*"},
  "etcdMembersDown etcdInsufficientMembers etcdNoLeader etcdHighNumberOfLeaderChanges":{"runbook_url description summary":"*",
  "*":"*"},
  "etcdHighNumberOfFailedGRPCRequests etcdGRPCRequestsSlow etcdMemberCommunicationSlow":{"runbook_url description summary":"*",
  "*":"*"},
  "etcdHighNumberOfFailedProposals etcdHighFsyncDurations etcdHighCommitDurations":{"runbook_url description summary":"*",
  "*":"*"},"etcdDatabaseQuotaLowSpace etcdExcessiveDatabaseGrowth":{"runbook_url description summary":"*","*":"*"}},
  "additionalRuleGroupLabels":{"alertmanager etcd configReloaders general k8sContainerCpuUsageSecondsTotal":{"*":"*"},
  "k8sContainerMemoryCache k8sContainerMemoryRss k8sContainerMemorySwap k8sContainerResource":{"*":"*"},
  "k8sPodOwner kubeApiserverAvailability kubeApiserverBurnrate kubeApiserverHistogram":{"*":"*"},
  "kubeApiserverSlos kubeControllerManager kubelet kubeProxy kubePrometheusGeneral":{"*":"*"},
  "kubePrometheusNodeRecording kubernetesApps kubernetesResources kubernetesStorage":{"*":"*"},
  "kubernetesSystem kubeSchedulerAlerting kubeSchedulerRecording kubeStateMetrics network node":{"*":"*"},
  "nodeExporterAlerting nodeExporterRecording prometheus prometheusOperator":{"*":"*"},
  "k8sContainerCpuLimits k8sContainerCpuRequests k8sContainerMemoryLimits":"*",
  "k8sContainerMemoryRequests k8sContainerMemoryWorkingSetBytes windows":"*"},
  "additionalRuleGroupAnnotations":{"alertmanager configReloaders general kubeApiserverSlos kubeControllerManager kubeProxy":{"description runbook_url summary":"*",
  "*":"*"},
  "kubernetesApps kubernetesResources kubernetesStorage kubernetesSystem kubeSchedulerAlerting":{"description runbook_url summary":"*",
  "*":"*"},
  "kubeStateMetrics network nodeExporterAlerting prometheus prometheusOperator":{"description runbook_url summary":"*",
  "*":"*"},"etcd":{"runbook_url description summary":"*","*":"*"},
  "k8sContainerCpuUsageSecondsTotal k8sContainerMemoryCache k8sContainerMemoryRss":{"*":"*"},
  "k8sContainerMemorySwap k8sContainerResource k8sPodOwner kubeApiserverAvailability":{"*":"*"},
  "kubeApiserverBurnrate kubeApiserverHistogram kubelet kubePrometheusGeneral":{"*":"*"},
  "kubePrometheusNodeRecording kubeSchedulerRecording node nodeExporterRecording":{"*":"*"}},
  "additionalAggregationLabels":["*"],
  "kubeletServerCertificateExpiration kubeletClientCertificateExpiration":{"warning critical":"sn"},
  "node":{"fsSelector":"s"},
  "disabled":{"AlertmanagerFailedReload AlertmanagerMembersInconsistent AlertmanagerFailedToSendAlerts":"*",
  "AlertmanagerClusterFailedToSendAlerts AlertmanagerConfigInconsistent":"*",
  "AlertmanagerClusterDown AlertmanagerClusterCrashlooping AlertmanagerClusterFailedPeers":"*",
  "ConfigReloaderSidecarErrors etcdMembersDown etcdInsufficientMembers etcdNoLeader":"*",
  "etcdHighNumberOfLeaderChanges etcdHighNumberOfFailedGRPCRequests etcdGRPCRequestsSlow":"*",
  "etcdMemberCommunicationSlow etcdHighNumberOfFailedProposals etcdHighFsyncDurations":"*",
  "etcdHighCommitDurations etcdDatabaseQuotaLowSpace etcdExcessiveDatabaseGrowth":"*",
  "etcdDatabaseHighFragmentationRatio TargetDown Watchdog InfoInhibitor KubeAPIErrorBudgetBurn":"*",
  "KubeStateMetricsListErrors KubeStateMetricsWatchErrors KubeStateMetricsShardingMismatch":"*",
  "KubeStateMetricsShardsMissing KubePodCrashLooping KubePodNotReady":"*",
  "KubeDeploymentGenerationMismatch KubeDeploymentReplicasMismatch KubeDeploymentRolloutStuck":"*",
  "KubeStatefulSetReplicasMismatch KubeStatefulSetGenerationMismatch":"*",
  "KubeStatefulSetUpdateNotRolledOut KubeDaemonSetRolloutStuck KubeContainerWaiting":"*",
  "KubeDaemonSetNotScheduled KubeDaemonSetMisScheduled KubeJobNotCompleted KubeJobFailed":"*",
  "KubeHpaReplicasMismatch KubeHpaMaxedOut KubePdbNotEnoughHealthyPods KubeCPUOvercommit":"*",
  "KubeMemoryOvercommit KubeCPUQuotaOvercommit KubeMemoryQuotaOvercommit KubeQuotaAlmostFull":"*",
  "KubeQuotaFullyUsed KubeQuotaExceeded CPUThrottlingHigh KubePersistentVolumeFillingUp":"*",
  "KubePersistentVolumeInodesFillingUp KubePersistentVolumeErrors":"*",
  "KubeClientCertificateExpiration KubeAggregatedAPIErrors KubeAggregatedAPIDown KubeAPIDown":"*",
  "KubeAPIInstanceUnreachable KubeAPITerminatedRequests KubeControllerManagerDown":"*",
  "KubeControllerManagerInstanceUnreachable KubeProxyDown KubeProxyInstanceUnreachable":"*",
  "KubeNodeNotReady KubeNodePressure KubeNodeUnreachable KubeletTooManyPods":"*",
  "KubeNodeReadinessFlapping KubeNodeEviction KubeletPlegDurationHigh":"*",
  "KubeletPodStartUpLatencyHigh KubeletClientCertificateExpiration":"*",
  "KubeletServerCertificateExpiration KubeletClientCertificateRenewalErrors":"*",
  "KubeletServerCertificateRenewalErrors KubeletInstanceUnreachable KubeletDown":"*",
  "KubeSchedulerDown KubeSchedulerInstanceUnreachable KubeVersionMismatch KubeClientErrors":"*",
  "NodeFilesystemSpaceFillingUp NodeFilesystemAlmostOutOfSpace NodeFilesystemFilesFillingUp":"*",
  "NodeFilesystemAlmostOutOfFiles NodeNetworkReceiveErrs NodeNetworkTransmitErrs":"*",
  "NodeHighNumberConntrackEntriesUsed NodeTextFileCollectorScrapeError NodeClockSkewDetected":"*",
  "NodeClockNotSynchronising NodeRAIDDegraded NodeRAIDDiskFailure NodeFileDescriptorLimit":"*",
  "NodeCPUHighUsage NodeSystemSaturation NodeMemoryMajorPagesFaults NodeMemoryHighUtilization":"*",
  "NodeDiskIOSaturation NodeSystemdServiceFailed NodeSystemdServiceCrashlooping":"*",
  "NodeBondingDegraded NodeNetworkInterfaceFlapping PrometheusOperatorListErrors":"*",
  "PrometheusOperatorWatchErrors PrometheusOperatorSyncFailed":"*",
  "PrometheusOperatorReconcileErrors PrometheusOperatorStatusUpdateErrors":"*",
  "PrometheusOperatorNodeLookupErrors PrometheusOperatorNotReady":"*",
  "PrometheusOperatorRejectedResources PrometheusBadConfig PrometheusSDRefreshFailure":"*",
  "PrometheusKubernetesListWatchFailures PrometheusNotificationQueueRunningFull":"*",
  "PrometheusErrorSendingAlertsToSomeAlertmanagers PrometheusNotConnectedToAlertmanagers":"*",
  "PrometheusTSDBReloadsFailing PrometheusTSDBCompactionsFailing PrometheusNotIngestingSamples":"*",
  "PrometheusDuplicateTimestamps PrometheusOutOfOrderTimestamps":"*",
  "PrometheusRemoteStorageFailures PrometheusRemoteWriteBehind":"*",
  "PrometheusRemoteWriteDesiredShards PrometheusRuleFailures PrometheusMissingRuleEvaluations":"*",
  "PrometheusTargetLimitHit PrometheusLabelLimitHit PrometheusScrapeBodySizeLimitHit":"*",
  "PrometheusScrapeSampleLimitHit PrometheusTargetSyncFailure PrometheusHighQueryLoad":"*",
  "PrometheusErrorSendingAlertsToAnyAlertmanager":"*"}},
  "additionalPrometheusRulesMap":{"*":{"additionalLabels groups":"*"}},
  "windowsMonitoring kubernetesServiceMonitors kubeStateMetrics":{"enabled":"b"},
  "alertmanager":{"enabled forceDeployDashboards tplConfig":"b","namespaceOverride":"snb",
  "annotations additionalLabels":{"*":"s"},"apiVersion":"s","enableFeatures":["*"],
  "networkPolicy":{"enabled enableClusterRules":"b","policyTypes":["sn"],"gateway":{"namespace":"snb",
  "podLabels":{"*":"s"}},"additionalIngress":["*"],"egress":{"enabled":"b","rules":["*"]},
  "monitoringRules":{"prometheus configReloader":"b"}},"serviceAccount":{"create automountServiceAccountToken":"b",
  "name":"snb","annotations":{"*":"s"}},"podDisruptionBudget":{"enabled":"b",
  "minAvailable unhealthyPodEvictionPolicy":"sn","*":"*"},"verticalPodAutoscaler":{"enabled":"b",
  "controlledResources":["*"],"maxAllowed minAllowed":{"*":"*"},"updatePolicy":{"updateMode":"sn","*":"*"},
  "recommenders controlledValues":"*"},"config stringConfig":"*","templateFiles":{"*":"*"},"ingress":{"enabled":"b",
  "ingressClassName":"snb","annotations labels":{"*":"s"},"hosts paths tls":["*"],
  "pathType serviceName servicePort extraPaths":"*"},"route":{"main":{"enabled httpsRedirect":"b","apiVersion kind":"s",
  "annotations labels":{"*":"s"},"hostnames parentRefs matches filters additionalRules":["*"],
  "sessionPersistence":{"*":"*"}},"*":{"enabled httpsRedirect":"b","apiVersion kind":"s","annotations labels":{"*":"s"},
  "hostnames parentRefs matches filters additionalRules":["*"],"sessionPersistence":{"*":"*"}}},
  "secret":{"annotations":{"*":"s"}},"ingressPerReplica":{"enabled":"b",
  "ingressClassName hostPrefix hostDomain tlsSecretName":"snb","annotations labels":{"*":"s"},"paths":["*"],
  "tlsSecretPerReplica":{"enabled":"b","prefix":"s"},"pathType":"*"},
  "routePerReplica":{"*":{"enabled httpsRedirect":"b","apiVersion kind":"s","annotations labels":{"*":"s"},
  "hostPrefix hostDomain":"snb","parentRefs filters matches additionalRules":["*"],"sessionPersistence":{"*":"*"}}},
  "service":{"enabled":"b","annotations labels":{"*":"s"},"clusterIP loadBalancerIP":"snb","ipDualStack":{"enabled":"b",
  "ipFamilies":["sn"],"ipFamilyPolicy":"s"},"port targetPort nodePort":"sn",
  "additionalPorts externalIPs loadBalancerSourceRanges":["*"],"externalTrafficPolicy sessionAffinity type":"s",
  "sessionAffinityConfig":{"clientIP":{"timeoutSeconds":"sn"}},"clusterPort":"*"},"servicePerReplica":{"enabled":"b",
  "annotations":{"*":"s"},"port targetPort nodePort":"sn","loadBalancerSourceRanges":["*"],
  "externalTrafficPolicy type":"s","clusterIP":"*"},"serviceMonitor":{"selfMonitor enableHttp2":"b",
  "interval proxyUrl scheme":"snb","additionalLabels":{"*":"s"},
  "sampleLimit targetLimit labelLimit labelNameLengthLimit labelValueLengthLimit":"sn","tlsConfig":{"*":"*"},
  "bearerTokenFile":"*","metricRelabelings relabelings":["*"],
  "additionalEndpoints":[{"port interval proxyUrl scheme bearerTokenFile tlsConfig path metricRelabelings relabelings":"*"}]},
  "alertmanagerSpec":{"persistentVolumeClaimRetentionPolicy podMetadata web alertmanagerConfigSelector":{"*":"*"},
  "alertmanagerConfigNamespaceSelector alertmanagerConfiguration":{"*":"*"},
  "alertmanagerConfigMatcherStrategy storage tlsConfig resources affinity securityContext":{"*":"*"},
  "dnsConfig updateStrategy limits clusterTLS additionalConfig":{"*":"*"},
  "serviceName externalUrl hostUsers terminationGracePeriodSeconds enableServiceLinks":"*",
  "additionalConfigString version configSecret":"*","image":{"registry repository tag pullPolicy":"s","sha":"snb"},
  "useExistingSecret automountServiceAccountToken paused hostNetwork listenLocal":"b",
  "clusterAdvertiseAddress forceEnableClusterMode":"b",
  "secrets configMaps additionalArgs containers additionalPeers":["*"],
  "logFormat logLevel retention podAntiAffinity podAntiAffinityTopologyKey portName":"s",
  "replicas routePrefix minReadySeconds":"sn",
  "scheme dnsPolicy priorityClassName clusterGossipInterval clusterPeerTimeout":"snb",
  "clusterPushpullInterval clusterLabel podManagementPolicy schedulerName":"snb","nodeSelector":{"*":"s"},
  "tolerations topologySpreadConstraints volumes volumeMounts initContainers hostAliases":[{"*":"*"}]},
  "extraSecret":{"annotations":{"*":"s"},"data":{"*":"*"},"name":"*"}},"kubeApiServer":{"enabled":"b",
  "tlsConfig":{"serverName":"s","insecureSkipVerify":"b"},"serviceMonitor":{"enabled":"b","interval proxyUrl":"snb",
  "sampleLimit targetLimit labelLimit labelNameLengthLimit labelValueLengthLimit":"sn","jobLabel":"s",
  "selector":{"matchLabels":{"*":"s"},"*":"*"},"metricRelabelings relabelings targetLabels":["*"],
  "additionalLabels":{"*":"s"}},"jobNameOverride":"snb"},"kubelet":{"enabled":"b","namespace":"s",
  "jobNameOverride":"snb",
  "serviceMonitor":{"enabled kubelet honorLabels honorTimestamps trackTimestampsStaleness https":"b",
  "insecureSkipVerify probes resource cAdvisor":"b","attachMetadata":{"node":"b","*":"*"},"interval proxyUrl":"snb",
  "sampleLimit targetLimit labelLimit labelNameLengthLimit labelValueLengthLimit":"sn",
  "resourcePath resourceInterval cAdvisorInterval":"s",
  "cAdvisorMetricRelabelings probesMetricRelabelings cAdvisorRelabelings probesRelabelings":["*"],
  "resourceRelabelings metricRelabelings relabelings targetLabels":["*"],"additionalLabels":{"*":"s"},
  "scrapeTimeout resourceMetricRelabelings":"*"}},"kubeControllerManager":{"enabled":"b","jobNameOverride":"snb",
  "endpoints":["*"],"service":{"enabled":"b","port targetPort selector":"*","ipDualStack":{"enabled":"b",
  "ipFamilies":["sn"],"ipFamilyPolicy":"s"}},"serviceMonitor":{"enabled":"b","interval proxyUrl":"snb",
  "sampleLimit targetLimit labelLimit labelNameLengthLimit labelValueLengthLimit":"sn","port jobLabel":"s",
  "selector":{"*":"*"},"https insecureSkipVerify serverName":"*","metricRelabelings relabelings targetLabels":["*"],
  "additionalLabels":{"*":"s"}}},"coreDns":{"enabled":"b","service":{"enabled":"b","port targetPort":"sn",
  "ipDualStack":{"enabled":"b","ipFamilies":["sn"],"ipFamilyPolicy":"s"},"selector":"*"},
  "serviceMonitor":{"enabled":"b","interval proxyUrl":"snb",
  "sampleLimit targetLimit labelLimit labelNameLengthLimit labelValueLengthLimit":"sn",
  "port jobLabel bearerTokenFile":"s","selector":{"*":"*"},"metricRelabelings relabelings targetLabels":["*"],
  "additionalLabels":{"*":"s"}}},"kubeDns":{"enabled":"b","service":{"dnsmasq skydns":{"port targetPort":"sn"},
  "ipDualStack":{"enabled":"b","ipFamilies":["sn"],"ipFamilyPolicy":"s"},"selector":"*"},
  "serviceMonitor":{"interval proxyUrl":"snb",
  "sampleLimit targetLimit labelLimit labelNameLengthLimit labelValueLengthLimit":"sn","jobLabel bearerTokenFile":"s",
  "selector":{"*":"*"},"metricRelabelings relabelings dnsmasqMetricRelabelings dnsmasqRelabelings targetLabels":["*"],
  "additionalLabels":{"*":"s"}}},"kubeEtcd":{"enabled":"b","endpoints":["*"],"service":{"enabled":"b",
  "port targetPort":"sn","ipDualStack":{"enabled":"b","ipFamilies":["sn"],"ipFamilyPolicy":"s"},"selector":"*"},
  "serviceMonitor":{"enabled insecureSkipVerify":"b","interval proxyUrl serverName caFile certFile keyFile":"snb",
  "sampleLimit targetLimit labelLimit labelNameLengthLimit labelValueLengthLimit":"sn",
  "scheme port jobLabel bearerTokenFile":"s","selector":{"*":"*"},"metricRelabelings relabelings targetLabels":["*"],
  "additionalLabels":{"*":"s"}}},"kubeScheduler":{"enabled":"b","jobNameOverride":"snb","endpoints":["*"],
  "service":{"enabled":"b","port targetPort selector":"*","ipDualStack":{"enabled":"b","ipFamilies":["sn"],
  "ipFamilyPolicy":"s"}},"serviceMonitor":{"enabled":"b","interval proxyUrl":"snb",
  "sampleLimit targetLimit labelLimit labelNameLengthLimit labelValueLengthLimit":"sn",
  "https insecureSkipVerify serverName":"*","port jobLabel":"s","selector":{"*":"*"},
  "metricRelabelings relabelings targetLabels":["*"],"additionalLabels":{"*":"s"},"resource":{"enabled":"b",
  "interval":"snb","metricRelabelings relabelings":["*"]},"reource":{"relabelings":"*"}}},"kubeProxy":{"enabled":"b",
  "jobNameOverride":"snb","endpoints":["*"],"service":{"enabled":"b","port targetPort":"sn",
  "ipDualStack":{"enabled":"b","ipFamilies":["sn"],"ipFamilyPolicy":"s"},"selector":"*"},
  "serviceMonitor":{"enabled https":"b","interval proxyUrl":"snb",
  "sampleLimit targetLimit labelLimit labelNameLengthLimit labelValueLengthLimit":"sn",
  "port jobLabel bearerTokenFile":"s","selector":{"*":"*"},"metricRelabelings relabelings targetLabels":["*"],
  "additionalLabels":{"*":"s"}}},"nodeExporter":{"enabled forceDeployDashboards":"b",
  "operatingSystems":{"linux aix darwin":{"enabled":"b"}}},
  "prometheusOperator":{"enabled kubeletEndpointsEnabled kubeletEndpointSliceEnabled hostNetwork":"b",
  "automountServiceAccountToken":"b","fullnameOverride prometheusInstanceSelector alertmanagerInstanceSelector":"snb",
  "thanosRulerInstanceSelector":"snb","revisionHistoryLimit terminationGracePeriodSeconds secretFieldSelector":"sn",
  "strategy lifecycle resources affinity dnsConfig securityContext containerSecurityContext":{"*":"*"},
  "featureGates":{"*":"*"},"tls":{"enabled":"b","tlsMinVersion":"s","internalPort":"sn"},
  "livenessProbe readinessProbe":{"enabled":"b",
  "failureThreshold initialDelaySeconds periodSeconds successThreshold timeoutSeconds":"sn"},
  "admissionWebhooks":{"failurePolicy caBundle":"snb","timeoutSeconds":"sn","enabled":"b","annotations":{"*":"s"},
  "namespaceSelector":{"matchExpressions":"*","*":"*"},"objectSelector matchConditions":{"*":"*"},
  "mutatingWebhookConfiguration validatingWebhookConfiguration":{"annotations":{"*":"s"}},
  "deployment":{"enabled hostNetwork automountServiceAccountToken":"b","replicas revisionHistoryLimit":"sn",
  "strategy resources affinity dnsConfig securityContext containerSecurityContext":{"*":"*"},
  "podDisruptionBudget":{"enabled":"b","minAvailable unhealthyPodEvictionPolicy":"sn","*":"*"},"tls":{"enabled":"b",
  "tlsMinVersion":"s","internalPort":"sn"},"serviceAccount":{"annotations":{"*":"s"},
  "automountServiceAccountToken create":"b","name":"snb"},"service":{"annotations labels":{"*":"s"},
  "clusterIP loadBalancerIP":"snb","ipDualStack":{"enabled":"b","ipFamilies":["sn"],"ipFamilyPolicy":"s"},
  "nodePort nodePortTls":"sn","additionalPorts loadBalancerSourceRanges externalIPs":["*"],
  "externalTrafficPolicy type":"s"},"labels annotations podLabels podAnnotations nodeSelector":{"*":"s"},
  "image":{"registry repository pullPolicy":"s","tag sha":"snb"},"promqlOptions":["*"],
  "livenessProbe readinessProbe":{"enabled":"b",
  "failureThreshold initialDelaySeconds periodSeconds successThreshold timeoutSeconds":"sn"},"tolerations":[{"*":"*"}],
  "priorityClassName logFormat logLevel":"*"},"patch":{"enabled":"b","image":{"registry repository pullPolicy":"s",
  "tag":"sn","sha":"snb"},"resources affinity securityContext":{"*":"*"},"priorityClassName":"snb",
  "ttlSecondsAfterFinished":"sn","annotations podAnnotations nodeSelector":{"*":"s"},"tolerations":[{"*":"*"}],
  "serviceAccount":{"create automountServiceAccountToken":"b","annotations":{"*":"s"}}},
  "createSecretJob patchWebhookJob":{"securityContext":{"*":"*"}},"certManager":{"enabled":"b",
  "rootCert admissionCert":{"duration":"snb","revisionHistoryLimit":"*"},"issuerRef":"*"}},
  "namespaces":{"releaseNamespace additional":"*"},
  "denyNamespaces alertmanagerInstanceNamespaces alertmanagerConfigNamespaces":["*"],
  "prometheusInstanceNamespaces thanosRulerInstanceNamespaces extraArgs":["*"],"networkPolicy":{"enabled":"b",
  "flavor":"s","matchLabels":"*","cilium":{"egress":"*"}},"serviceAccount":{"create automountServiceAccountToken":"b",
  "name":"snb","annotations":{"*":"s"}},"service":{"annotations labels":{"*":"s"},"clusterIP loadBalancerIP":"snb",
  "ipDualStack":{"enabled":"b","ipFamilies":["sn"],"ipFamilyPolicy":"s"},"nodePort nodePortTls":"sn",
  "additionalPorts loadBalancerSourceRanges externalIPs":["*"],"externalTrafficPolicy type":"s"},
  "labels annotations podLabels podAnnotations nodeSelector":{"*":"s"},"podDisruptionBudget":{"enabled":"b",
  "minAvailable unhealthyPodEvictionPolicy":"sn","*":"*"},"kubeletService":{"enabled":"b","namespace":"s",
  "selector name":"snb"},"serviceMonitor":{"selfMonitor":"b","additionalLabels":{"*":"s"},
  "interval scrapeTimeout":"snb","sampleLimit targetLimit labelLimit labelNameLengthLimit labelValueLengthLimit":"sn",
  "metricRelabelings relabelings":["*"]},"env":{"GOGC":"sn","*":"*"},
  "tolerations extraVolumes extraVolumeMounts":[{"*":"*"}],
  "hostUsers priorityClassName logFormat logLevel prometheusDefaultBaseImage":"*",
  "prometheusDefaultBaseImageRegistry alertmanagerDefaultBaseImage":"*",
  "alertmanagerDefaultBaseImageRegistry clusterDomain":"*","verticalPodAutoscaler":{"enabled":"b",
  "controlledResources":["*"],"maxAllowed minAllowed":{"*":"*"},"updatePolicy":{"updateMode":"sn","*":"*"},
  "recommenders controlledValues":"*"},"image":{"registry repository pullPolicy":"s","tag sha":"snb"},
  "prometheusConfigReloader":{"image":{"registry repository":"s","tag sha":"snb"},"enableProbe":"b",
  "resources":{"*":"*"}},"thanosImage":{"registry repository tag":"s","sha":"snb"}},
  "prometheus":{"enabled agentMode":"b","annotations additionalLabels":{"*":"s"},"networkPolicy":{"enabled":"b",
  "flavor":"s","namespace egress ingress podSelector":"*","cilium":{"endpointSelector egress ingress":"*"}},
  "serviceAccount":{"create automountServiceAccountToken":"b","name":"snb","annotations":{"*":"s"}},
  "thanosService":{"enabled":"b","annotations labels":{"*":"s"},
  "externalTrafficPolicy type portName targetPort httpPortName targetHttpPort clusterIP":"s",
  "ipDualStack":{"enabled":"b","ipFamilies":["sn"],"ipFamilyPolicy":"s"},"port httpPort nodePort httpNodePort":"sn"},
  "thanosServiceMonitor":{"enabled":"b","interval scheme":"snb","additionalLabels":{"*":"s"},"tlsConfig":{"*":"*"},
  "bearerTokenFile sampleLimit targetLimit labelLimit labelNameLengthLimit":"*","labelValueLengthLimit":"*",
  "metricRelabelings relabelings":["*"]},"thanosServiceExternal":{"enabled":"b","annotations labels":{"*":"s"},
  "loadBalancerIP":"snb","loadBalancerSourceRanges":["*"],
  "portName targetPort httpPortName targetHttpPort externalTrafficPolicy type":"s",
  "port httpPort nodePort httpNodePort":"sn"},"service":{"enabled publishNotReadyAddresses":"b",
  "annotations labels":{"*":"s"},"clusterIP loadBalancerIP":"snb","ipDualStack":{"enabled":"b","ipFamilies":["sn"],
  "ipFamilyPolicy":"s"},"port targetPort reloaderWebPort nodePort":"sn","reloaderWebNodePort":"*",
  "externalIPs loadBalancerSourceRanges additionalPorts":["*"],"externalTrafficPolicy type sessionAffinity":"s",
  "sessionAffinityConfig":{"clientIP":{"timeoutSeconds":"sn"}}},"servicePerReplica":{"enabled":"b",
  "annotations":{"*":"s"},"port targetPort nodePort":"sn","loadBalancerSourceRanges":["*"],
  "externalTrafficPolicy type":"s","ipDualStack":{"enabled":"b","ipFamilies":["sn"],"ipFamilyPolicy":"s"},
  "clusterIP":"*"},"podDisruptionBudget":{"enabled":"b","minAvailable unhealthyPodEvictionPolicy":"sn","*":"*"},
  "verticalPodAutoscaler":{"enabled":"b","controlledResources":["*"],"maxAllowed minAllowed":{"*":"*"},
  "updatePolicy":{"updateMode":"sn","*":"*"},"recommenders controlledValues":"*"},"thanosIngress":{"enabled":"b",
  "ingressClassName":"snb","annotations labels":{"*":"s"},"servicePort nodePort":"sn","hosts paths tls":["*"],
  "pathType":"*"},"extraSecret":{"annotations":{"*":"s"},"data":{"*":"*"},"name":"*"},"ingress":{"enabled":"b",
  "ingressClassName":"snb","annotations labels":{"*":"s"},"hosts paths tls":["*"],
  "pathType servicePort extraPaths":"*"},"route":{"main":{"enabled httpsRedirect":"b","apiVersion kind":"s",
  "annotations labels":{"*":"s"},"hostnames parentRefs matches filters additionalRules":["*"],
  "sessionPersistence":{"*":"*"}},"*":{"enabled httpsRedirect":"b","apiVersion kind":"s","annotations labels":{"*":"s"},
  "hostnames parentRefs matches filters additionalRules":["*"],"sessionPersistence":{"*":"*"}}},
  "ingressPerReplica":{"enabled":"b","ingressClassName hostPrefix hostDomain tlsSecretName":"snb",
  "annotations labels":{"*":"s"},"paths":["*"],"tlsSecretPerReplica":{"enabled":"b","prefix":"s"},"pathType":"*"},
  "routePerReplica":{"*":{"enabled httpsRedirect":"b","apiVersion kind":"s","annotations labels":{"*":"s"},
  "hostPrefix hostDomain":"snb","parentRefs filters matches additionalRules":["*"],"sessionPersistence":{"*":"*"}}},
  "serviceMonitor":{"selfMonitor":"b","interval scheme":"snb","additionalLabels":{"*":"s"},
  "sampleLimit targetLimit labelLimit labelNameLengthLimit labelValueLengthLimit":"sn","tlsConfig":{"*":"*"},
  "bearerTokenFile proxyUrl":"*","metricRelabelings relabelings":["*"],
  "additionalEndpoints":[{"port interval proxyUrl scheme bearerTokenFile tlsConfig path metricRelabelings relabelings":"*"}]},
  "prometheusSpec":{"persistentVolumeClaimRetentionPolicy apiserverConfig web exemplars otlp query":{"*":"*"},
  "ruleNamespaceSelector serviceMonitorSelector serviceMonitorNamespaceSelector":{"*":"*"},
  "podMonitorSelector podMonitorNamespaceSelector probeSelector probeNamespaceSelector":{"*":"*"},
  "podMetadata affinity resources storageSpec securityContext dnsConfig tracingConfig runtime":{"*":"*"},
  "shardingStrategy shardRetentionPolicy updateStrategy additionalConfig":{"*":"*"},
  "disableCompaction convertClassicHistogramsToNHCB scrapeClassicHistograms":"b",
  "scrapeNativeHistograms listenLocal enableOTLPReceiver enableAdminAPI disableAlerting":"b",
  "enableRemoteWriteReceiver replicaExternalLabelNameClear prometheusExternalLabelNameClear":"b",
  "ruleSelectorNilUsesHelmValues serviceMonitorSelectorNilUsesHelmValues":"b",
  "podMonitorSelectorNilUsesHelmValues probeSelectorNilUsesHelmValues":"b",
  "scrapeConfigSelectorNilUsesHelmValues walCompression paused remoteWriteDashboards":"b",
  "arbitraryFSAccessThroughSMs overrideHonorLabels overrideHonorTimestamps":"b",
  "ignoreNamespaceSelectors queryLogFile sampleLimit enforcedSampleLimit enforcedTargetLimit":"b",
  "enforcedLabelLimit enforcedLabelNameLengthLimit enforcedLabelValueLengthLimit":"b",
  "allowOverlappingBlocks hostNetwork":"b",
  "automountServiceAccountToken serviceName externalUrl ruleSelector scrapeConfigSelector":"*",
  "scrapeConfigNamespaceSelector shards additionalScrapeConfigs excludedFromEnforcement":"*",
  "terminationGracePeriodSeconds hostUsers enableServiceLinks additionalConfigString":"*",
  "additionalArgs scrapeClasses podTargetLabels enableFeatures alertingEndpoints secrets":["*"],
  "configMaps remoteRead additionalRemoteRead remoteWrite additionalRemoteWrite":["*"],
  "additionalAlertManagerConfigs additionalAlertRelabelConfigs containers":["*"],
  "prometheusRulesExcludedFromEnforce remoteWriteReceiverMessageVersions scrapeProtocols":["*"],
  "scrapeFailureLogFile scrapeInterval scrapeTimeout evaluationInterval version":"snb",
  "replicaExternalLabelName prometheusExternalLabelName retentionSize dnsPolicy":"snb",
  "priorityClassName enforcedNamespaceLabel bodySizeLimit enforcedBodySizeLimit":"snb",
  "nameValidationScheme serviceDiscoveryRole schedulerName nameEscapingScheme reloadStrategy":"snb",
  "ruleQueryOffset podManagementPolicy":"snb","image":{"registry repository tag pullPolicy":"s","sha":"snb"},
  "tolerations topologySpreadConstraints volumes volumeMounts initContainers hostAliases":[{"*":"*"}],
  "externalLabels nodeSelector additionalPrometheusSecretsAnnotations":{"*":"s"},
  "retention logLevel logFormat podAntiAffinity podAntiAffinityTopologyKey portName":"s",
  "tsdb":{"outOfOrderTimeWindow":"s"},
  "replicas routePrefix targetLimit labelLimit labelNameLengthLimit labelValueLengthLimit":"sn",
  "keepDroppedTargets enforcedKeepDroppedTargets minReadySeconds maximumStartupDurationSeconds":"sn",
  "additionalScrapeConfigsSecret":{"enabled name key":"*"},
  "additionalAlertManagerConfigsSecret":{"name key optional":"*"},
  "additionalAlertRelabelConfigsSecret":{"name key":"*"},"thanos":{"secretProviderClass image":"*",
  "objectStorageConfig":{"existingSecret":{"key name":"*","*":"*"},"secret":"*","*":"*"},"*":"*"}},
  "additionalRulesForClusterRole":["*"],
  "additionalServiceMonitors":[{"name additionalLabels sampleLimit targetLimit labelLimit labelNameLengthLimit":"*",
  "labelValueLengthLimit endpoints jobLabel namespaceSelector selector targetLabels":"*",
  "podTargetLabels fallbackScrapeProtocol attachMetadata":"*"}],
  "additionalPodMonitors":[{"name additionalLabels sampleLimit targetLimit labelLimit labelNameLengthLimit":"*",
  "labelValueLengthLimit podMetricsEndpoints jobLabel namespaceSelector selector":"*",
  "podTargetLabels fallbackScrapeProtocol attachMetadata":"*"}]},"thanosRuler":{"enabled":"b","annotations":{"*":"s"},
  "serviceAccount":{"create":"b","name":"snb","annotations":{"*":"s"}},"podDisruptionBudget":{"enabled":"b",
  "minAvailable unhealthyPodEvictionPolicy":"sn","*":"*"},"ingress":{"enabled":"b","ingressClassName":"snb",
  "annotations labels":{"*":"s"},"hosts paths tls":["*"],"pathType":"*"},"route":{"*":{"enabled httpsRedirect":"b",
  "apiVersion kind":"s","annotations labels":{"*":"s"},"hostnames parentRefs matches filters additionalRules":["*"],
  "sessionPersistence":{"*":"*"}}},"service":{"enabled":"b","annotations labels":{"*":"s"},
  "clusterIP loadBalancerIP":"snb","ipDualStack":{"enabled":"b","ipFamilies":["sn"],"ipFamilyPolicy":"s"},
  "port targetPort nodePort":"sn","additionalPorts externalIPs loadBalancerSourceRanges":["*"],
  "externalTrafficPolicy type":"s"},"serviceMonitor":{"selfMonitor":"b","interval proxyUrl scheme":"snb",
  "additionalLabels":{"*":"s"},"sampleLimit targetLimit labelLimit labelNameLengthLimit labelValueLengthLimit":"sn",
  "tlsConfig":{"*":"*"},"bearerTokenFile":"*","metricRelabelings relabelings":["*"],
  "additionalEndpoints":[{"port interval proxyUrl scheme bearerTokenFile tlsConfig path metricRelabelings relabelings":"*"}]},
  "thanosRulerSpec":{"podMetadata ruleNamespaceSelector ruleSelector storage resources affinity securityContext":{"*":"*"},
  "web updateStrategy dnsConfig grpcServerTlsConfig additionalConfig":{"*":"*"},
  "serviceName externalPrefix hostUsers terminationGracePeriodSeconds enableServiceLinks":"*",
  "minReadySeconds ruleConcurrentEval excludedFromEnforcement additionalConfigString":"*",
  "alertQueryUrl alertmanagersUrl":"*","image":{"registry repository tag":"s","sha":"snb"},
  "ruleSelectorNilUsesHelmValues externalPrefixNilUsesHelmValues paused listenLocal":"b",
  "logFormat logLevel retention podAntiAffinity podAntiAffinityTopologyKey portName":"s","replicas routePrefix":"sn",
  "evaluationInterval priorityClassName podManagementPolicy version imagePullPolicy dnsPolicy":"snb",
  "tracingConfigFile alertRelabelConfigFile objectStorageConfigFile ruleOutageTolerance":"snb",
  "ruleGracePeriod ruleQueryOffset resendDelay enforcedNamespaceLabel":"snb",
  "alertmanagersConfig objectStorageConfig queryConfig tracingConfig alertRelabelConfigs":{"existingSecret":{"key name":"*"},
  "secret":{"*":"*"}},"alertDropLabels queryEndpoints additionalArgs containers enableFeatures remoteWrite":["*"],
  "labels nodeSelector":{"*":"s"},
  "tolerations topologySpreadConstraints extraEnv volumes volumeMounts initContainers":[{"*":"*"}],
  "hostAliases":[{"*":"*"}]},"extraSecret":{"annotations":{"*":"s"},"data":{"*":"*"},"name":"*"},"name":"*"},
  "cleanPrometheusOperatorObjectNames":"b","extraManifests":"*",
  "additionalPrometheusRules":{"|":[[{"name additionalLabels groups":"*"}],{"*":{"name additionalLabels groups":"*"}}]},
  "global":{"rbac":{"create createAggregateClusterRoles":"b"},"imageRegistry":"snb","imagePullSecrets":["*"]},
  "crds":{"upgradeJob":{"enabled forceConflicts automountServiceAccountToken":"b",
  "image":{"busybox":{"registry repository tag pullPolicy":"s","sha":"snb"},
  "kubectl":{"registry repository pullPolicy":"s","tag sha":"snb"},"sha":"*"},
  "env resources affinity containerSecurityContext podSecurityContext":{"*":"*"},
  "extraVolumes extraVolumeMounts tolerations topologySpreadConstraints":[{"*":"*"}],
  "nodeSelector labels annotations podLabels podAnnotations":{"*":"s"},
  "serviceAccount":{"create automountServiceAccountToken":"b","name":"snb","annotations labels":{"*":"s"}}},
  "enabled":"b","fullnameOverride nameOverride namespaceOverride commonLabels":"*",
  "global":{"imageRegistry imagePullSecrets":"*","rbac":{"create createAggregateClusterRoles":"*"}}},
  "kube-state-metrics":${kubePrometheusStackKubeStateMetricsValues},"prometheus-node-exporter":${kubePrometheusStackPrometheusNodeExporterValues},"grafana":${kubePrometheusStackGrafanaValues},"prometheus-windows-exporter":${kubePrometheusStackPrometheusWindowsExporterValues}}
`);
