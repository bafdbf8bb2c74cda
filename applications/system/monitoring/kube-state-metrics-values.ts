import type { IAffinity, IResourceRequirements, ISecurityContext, IToleration } from "kubernetes-models/v1";
import * as z from "zod";

const object = z.record(z.string(), z.unknown());

/** Values of the chart kube-state-metrics 8, as kube-prometheus-stack carries it. */
export const kubeStateMetricsValues = z
  .strictObject({
    fullnameOverride: z.string(),
    collectors: z.array(z.string()).describe("Resources to report, all of them."),
    collectorsExclude: z.array(z.string()).describe("Resources to leave out of the usual ones."),
    collectorsExtra: z.array(z.string()).describe("Resources beside the usual ones."),
    metricLabelsAllowlist: z.array(z.string()).describe('Labels to report, like "pods=[app]".'),
    metricAnnotationsAllowList: z.array(z.string()),
    metricAllowlist: z.array(z.string()),
    metricDenylist: z.array(z.string()),
    extraArgs: z.array(z.string()),
    customResourceState: z.strictObject({ enabled: z.boolean(), config: object }).partial(),
    rbac: z.strictObject({ create: z.boolean(), extraRules: z.array(object) }).partial(),
    resources: z.custom<IResourceRequirements>(),
    containerSecurityContext: z.custom<ISecurityContext>(),
    nodeSelector: z.record(z.string(), z.string()),
    affinity: z.custom<IAffinity>(),
    tolerations: z.array(z.custom<IToleration>()),
  })
  .partial();
