import { validateBinding } from "./binding.ts";
import { validateConfigMap } from "./config-map.ts";
import { validateControllerRevision } from "./controller-revision.ts";
import { validateCronJob } from "./cron-job.ts";
import { validateDaemonSet } from "./daemon-set.ts";
import { validateDeployment } from "./deployment.ts";
import { validateEndpoints } from "./endpoints.ts";
import { validateEvent } from "./event.ts";
import { validateJob } from "./job.ts";
import { validateLimitRange } from "./limit-range.ts";
import { validateNamespace } from "./namespace.ts";
import { validateNode } from "./node.ts";
import { validatePersistentVolume } from "./persistent-volume.ts";
import { validatePersistentVolumeClaim } from "./persistent-volume-claim.ts";
import { validatePod, validatePodTemplateObject } from "./pod.ts";
import { validateReplicaSet, validateReplicationController } from "./replica-set.ts";
import { validateResourceQuota } from "./resource-quota.ts";
import { validateRollout } from "./rollout.ts";
import { validateSecret } from "./secret.ts";
import { validateService } from "./service.ts";
import { validateServiceAccount } from "./service-account.ts";
import { validateStatefulSet } from "./stateful-set.ts";
import type { Validator } from "./validator.ts";

/** By API group and kind: `apps/Deployment`, `/Service`. */
export const validators: ReadonlyMap<string, Validator> = new Map<string, Validator>([
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
