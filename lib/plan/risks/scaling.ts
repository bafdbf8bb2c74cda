import { valueAt } from "../../kubernetes/manifest.ts";
import { counted } from "../../wording.ts";
import { autoscalerOf } from "./autoscaling.ts";
import { danger, type RiskRule, warning } from "./rule.ts";

/** Kinds that run one replica when they say nothing. */
const oneByDefault = new Set(["apps/Deployment", "apps/ReplicaSet", "apps/StatefulSet", "argoproj.io/Rollout"]);

/** Fewer replicas, of workloads and of custom resources alike, and jobs that stop being run. */
export const scaling: RiskRule = ({ type, before, after }, context) => {
  if (!before || !after) return [];
  const unset = oneByDefault.has(type) ? 1 : undefined;
  const [from, to] = [before, after].map(({ data }) => valueAt(data, "spec", "replicas") ?? unset);
  if (typeof from === "number" && typeof to === "number" && to < from) {
    if (to <= 0) {
      return [
        danger("scaled-to-zero", `${counted(from, "replica")} ${from === 1 ? "stops" : "stop"} and none is left`),
      ];
    }
    return autoscalerOf(after, context) !== undefined
      ? []
      : [warning("scaled-down", `${counted(from - to, "replica")} of ${from} ${from - to === 1 ? "stops" : "stop"}`)];
  }
  if (type === "autoscaling/HorizontalPodAutoscaler") {
    const [was, is] = [before, after].map(({ data }) => valueAt(data, "spec", "maxReplicas"));
    if (typeof was === "number" && typeof is === "number" && is < was) {
      return [
        warning("scaled-down", `at most ${counted(is, "replica")} ${is === 1 ? "runs" : "run"} instead of ${was}`),
      ];
    }
  }
  if (type === "batch/CronJob") {
    const [was, is] = [before, after].map(({ data }) => valueAt(data, "spec", "suspend") === true);
    if (!was && is) return [danger("scaled-to-zero", "the job is suspended and no longer runs")];
  }
  return [];
};
