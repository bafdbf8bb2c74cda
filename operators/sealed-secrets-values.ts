import type { IAffinity, IResourceRequirements, IToleration } from "kubernetes-models/v1";
import * as z from "zod";

const texts = z.record(z.string(), z.string());

/** Values of the chart sealed-secrets 2.20. */
export const sealedSecretsValues = z
  .strictObject({
    nameOverride: z.string(),
    fullnameOverride: z.string(),
    commonAnnotations: texts,
    commonLabels: texts,
    image: z
      .strictObject({ registry: z.string(), repository: z.string(), tag: z.string(), pullSecrets: z.array(z.string()) })
      .partial(),
    secretName: z.string().describe("Prefix of the names of the sealing keys."),
    keyrenewperiod: z.string().describe('How often a new sealing key is made, like "720h"; "0" for never.'),
    keyttl: z.string().describe('Validity of the certificates that people seal with, like "8760h".'),
    keycutofftime: z.string().describe("Keys older than this RFC 1123 date are renewed at once."),
    updateStatus: z.boolean(),
    skipRecreate: z.boolean().describe("Do not bring back Secrets that somebody deletes."),
    watchForSecrets: z.boolean(),
    additionalNamespaces: z.array(z.string()).describe("Namespaces to watch when it may not watch all."),
    privateKeyAnnotations: texts,
    privateKeyLabels: texts,
    maxRetries: z.int().min(0),
    rateLimit: z.int().min(1),
    rateLimitBurst: z.int().min(1),
    logInfoStdout: z.boolean(),
    logLevel: z.enum(["INFO", "ERROR"]),
    logFormat: z.enum(["text", "json"]),
    revisionHistoryLimit: z.int().min(0),
    resources: z.custom<IResourceRequirements>(),
    nodeSelector: texts,
    affinity: z.custom<IAffinity>(),
    tolerations: z.array(z.custom<IToleration>()),
    priorityClassName: z.string(),
    podAnnotations: texts,
    podLabels: texts,
    rbac: z
      .strictObject({
        create: z.boolean(),
        clusterRole: z.boolean(),
        namespacedRoles: z.boolean(),
        serviceProxier: z
          .strictObject({
            create: z.boolean(),
            bind: z.boolean(),
            subjects: z.string().describe("YAML list of subjects."),
          })
          .partial()
          .describe("Who may reach the controller with kubeseal. Default: everybody who is signed in."),
      })
      .partial(),
    metrics: z
      .strictObject({
        serviceMonitor: z.strictObject({ enabled: z.boolean(), interval: z.string(), labels: texts }).partial(),
        dashboards: z.strictObject({ create: z.boolean(), labels: texts, namespace: z.string() }).partial(),
      })
      .partial(),
    pdb: z.strictObject({ create: z.boolean(), minAvailable: z.int(), maxUnavailable: z.int() }).partial(),
  })
  .partial();

export type SealedSecretsValues = z.input<typeof sealedSecretsValues>;
