import type {
  IAffinity,
  IPodSecurityContext,
  IResourceRequirements,
  ISecurityContext,
  IToleration,
} from "kubernetes-models/v1";
import * as z from "zod";

const texts = z.record(z.string(), z.string());
const toggle = z.strictObject({ enabled: z.boolean() });

/** What the controller and the speaker both have. */
const component = {
  enabled: z.boolean(),
  logLevel: z.enum(["all", "debug", "info", "warn", "error", "none"]),
  image: z.strictObject({ repository: z.string(), tag: z.string(), pullPolicy: z.string() }).partial(),
  resources: z.custom<IResourceRequirements>(),
  nodeSelector: texts,
  affinity: z.custom<IAffinity>(),
  tolerations: z.array(z.custom<IToleration>()),
  priorityClassName: z.string(),
  runtimeClassName: z.string(),
  podAnnotations: texts,
  labels: texts,
};

const monitored = z
  .strictObject({
    additionalLabels: texts,
    annotations: texts,
    tlsConfig: z.strictObject({ insecureSkipVerify: z.boolean() }),
  })
  .partial();

const alert = z.strictObject({ enabled: z.boolean(), labels: texts }).partial();

/** Values of the chart metallb 0.16. */
export const metallbValues = z
  .strictObject({
    nameOverride: z.string(),
    fullnameOverride: z.string(),
    loadBalancerClass: z.string().describe("Serve only Services of this class."),
    controller: z
      .strictObject({
        ...component,
        webhookMode: z.enum(["enabled", "disabled", "onlywebhook"]),
        securityContext: z.custom<IPodSecurityContext>(),
      })
      .partial(),
    speaker: z
      .strictObject({
        ...component,
        tolerateMaster: z.boolean(),
        ignoreExcludeLB: z
          .boolean()
          .describe("Announce from nodes that are labelled as excluded from load balancers, too."),
        memberlist: z
          .strictObject({ enabled: z.boolean(), mlBindPort: z.int(), mlBindAddrOverride: z.string() })
          .partial(),
        excludeInterfaces: toggle,
        securityContext: z.custom<ISecurityContext>(),
        frr: z
          .strictObject({ enabled: z.boolean(), metricsPort: z.int() })
          .partial()
          .describe("BGP by FRR inside the speaker."),
      })
      .partial(),
    frrk8s: z
      .strictObject({ enabled: z.boolean(), external: z.boolean(), namespace: z.string() })
      .partial()
      .describe("BGP by FRR in pods of its own."),
    crds: z.strictObject({ enabled: z.boolean(), validationFailurePolicy: z.enum(["Fail", "Ignore"]) }).partial(),
    prometheus: z
      .strictObject({
        scrapeAnnotations: z.boolean(),
        metricsPort: z.int(),
        rbacPrometheus: z.boolean().describe("Let a Prometheus without rights of its own find the pods."),
        serviceAccount: z.string(),
        namespace: z.string(),
        serviceMonitor: z
          .strictObject({ enabled: z.boolean(), interval: z.string(), speaker: monitored, controller: monitored })
          .partial(),
        podMonitor: z.strictObject({ enabled: z.boolean(), interval: z.string(), additionalLabels: texts }).partial(),
        prometheusRule: z
          .strictObject({
            enabled: z.boolean(),
            additionalLabels: texts,
            staleConfig: alert,
            configNotLoaded: alert,
            addressPoolExhausted: alert,
            addressPoolUsage: toggle,
            bgpSessionDown: alert,
          })
          .partial(),
      })
      .partial(),
  })
  .partial();

export type MetallbValues = z.input<typeof metallbValues>;
