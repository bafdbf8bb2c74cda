import type {
  IAffinity,
  IPodSecurityContext,
  IResourceRequirements,
  ISecurityContext,
  IToleration,
} from "kubernetes-models/v1";
import * as z from "zod";
import { relabelings } from "./relabelings.ts";

const texts = z.record(z.string(), z.string());

/** Values of the chart prometheus-node-exporter 4.59. */
export const nodeExporterValues = z
  .strictObject({
    nameOverride: z.string(),
    fullnameOverride: z.string(),
    image: z
      .strictObject({
        registry: z.string(),
        repository: z.string(),
        tag: z.string(),
        digest: z.string(),
        distroless: z.boolean(),
      })
      .partial(),
    extraArgs: z.array(z.string()),
    service: z
      .strictObject({
        port: z.int().describe("On the network of the node."),
        portName: z.string(),
        listenOnAllInterfaces: z.boolean(),
        annotations: texts,
        labels: texts,
      })
      .partial(),
    prometheus: z
      .strictObject({
        monitor: z
          .strictObject({
            enabled: z.boolean(),
            interval: z.string(),
            scrapeTimeout: z.string(),
            jobLabel: z.string(),
            additionalLabels: texts,
            attachMetadata: z.strictObject({ node: z.boolean() }),
            relabelings,
            metricRelabelings: relabelings,
          })
          .partial(),
      })
      .partial(),
    hostNetwork: z.boolean(),
    hostPID: z.boolean(),
    hostRootFsMount: z.strictObject({ enabled: z.boolean(), mountPropagation: z.string() }).partial(),
    resources: z.custom<IResourceRequirements>(),
    securityContext: z.custom<IPodSecurityContext>(),
    containerSecurityContext: z.custom<ISecurityContext>(),
    nodeSelector: texts,
    affinity: z.custom<IAffinity>(),
    tolerations: z.array(z.custom<IToleration>()),
    priorityClassName: z.string(),
    podAnnotations: texts,
    podLabels: texts,
    extraHostVolumeMounts: z.array(
      z.strictObject({
        name: z.string(),
        hostPath: z.string(),
        mountPath: z.string(),
        readOnly: z.boolean(),
        mountPropagation: z.string().optional(),
      }),
    ),
  })
  .partial();

export type NodeExporterValues = z.input<typeof nodeExporterValues>;
