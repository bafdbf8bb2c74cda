import * as k8s from "cdk8s-plus-28/lib/imports/k8s.js";
import { mountOf, type Volume, volumeOf } from "./volume.ts";

/** The value of an environment variable: a text that is not secret, or a key of a Secret or ConfigMap of the namespace. */
export type EnvValue =
  | string
  | { readonly secret: string; readonly key: string }
  | { readonly configMap: string; readonly key: string };

/** Every key of a Secret or ConfigMap of the namespace as an environment variable. */
export type EnvSource = { readonly secret: string } | { readonly configMap: string };

/** What the one container of a pod runs, and with what. */
export interface PodProps {
  /** Image with an exact tag or digest. */
  readonly image: string;
  /** @default - the image's entry point */
  readonly command?: readonly string[];
  /** @default - the image's own */
  readonly args?: readonly string[];
  /**
   * Environment by variable. What is secret is the key of a Secret.
   * @default - none
   */
  readonly env?: Readonly<Record<string, EnvValue>>;
  /** @default - none */
  readonly envFrom?: readonly EnvSource[];
  /**
   * Volumes by their names, which are DNS labels. The root file system cannot be written to.
   * @default - none
   */
  readonly volumes?: Readonly<Record<string, Volume>>;
  /**
   * CPU that one pod is promised, as a Kubernetes quantity. It may use more.
   * @default "10m"
   */
  readonly cpu?: string;
  /**
   * Memory that one pod is promised and limited to, as a Kubernetes quantity.
   * @default "64Mi"
   */
  readonly memory?: string;
  /**
   * User and group that the process runs as, and group of its volumes; not 0.
   * @default 65532
   */
  readonly user?: number;
}

/** What a pod template has beside what a person says. */
export interface PodTemplateProps {
  readonly labels: Readonly<Record<string, string>>;
  /** @default - listens on no port */
  readonly server?: Pick<k8s.Container, "ports" | "startupProbe" | "livenessProbe" | "readinessProbe">;
  /** @default "Always" */
  readonly restartPolicy?: "Never";
  /**
   * Mount of a volume that the pod template does not name, because each pod claims one of its own.
   * @default - none
   */
  readonly claimed?: k8s.VolumeMount;
}

/** A pod of one container with limits, the `restricted` security context and no token of the Kubernetes API. */
export function podTemplate(
  name: string,
  { image, command, args, env = {}, envFrom = [], volumes = {}, cpu = "10m", memory = "64Mi", user = 65_532 }: PodProps,
  { labels, server, restartPolicy, claimed }: PodTemplateProps,
): k8s.PodTemplateSpec {
  const variables = Object.entries(env).map(([variable, value]) => envVar(variable, value));
  const mounts = [
    ...Object.entries(volumes).map(([volume, mount]) => mountOf(volume, mount)),
    ...(claimed ? [claimed] : []),
  ];
  const sources = Object.entries(volumes).map(([volume, source]) => volumeOf(volume, source));
  const limited = k8s.Quantity.fromString(memory);
  return {
    metadata: { labels },
    spec: {
      ...(restartPolicy && { restartPolicy }),
      automountServiceAccountToken: false,
      // Variables for each Service of the namespace, which nobody asked for and which collide with an application's own.
      enableServiceLinks: false,
      securityContext: {
        runAsNonRoot: true,
        runAsUser: user,
        runAsGroup: user,
        // Only where it is wrong: changing the group of every file at each start takes minutes on a large volume.
        ...(mounts.length > 0 && { fsGroup: user, fsGroupChangePolicy: "OnRootMismatch" }),
        seccompProfile: { type: "RuntimeDefault" },
      },
      containers: [
        {
          name,
          image,
          ...(command && { command: [...command] }),
          ...(args && { args: [...args] }),
          ...(variables.length > 0 && { env: variables }),
          ...(envFrom.length > 0 && { envFrom: envFrom.map(envSource) }),
          ...server,
          // No CPU limit: it would only throttle a process on an idle node.
          resources: { requests: { cpu: k8s.Quantity.fromString(cpu), memory: limited }, limits: { memory: limited } },
          securityContext: {
            allowPrivilegeEscalation: false,
            readOnlyRootFilesystem: true,
            capabilities: { drop: ["ALL"] },
          },
          ...(mounts.length > 0 && { volumeMounts: mounts }),
        },
      ],
      ...(sources.length > 0 && { volumes: sources }),
    },
  };
}

function envVar(name: string, value: EnvValue): k8s.EnvVar {
  if (typeof value === "string") return { name, value };
  const valueFrom =
    "secret" in value
      ? { secretKeyRef: { name: value.secret, key: value.key } }
      : { configMapKeyRef: { name: value.configMap, key: value.key } };
  return { name, valueFrom };
}

function envSource(source: EnvSource): k8s.EnvFromSource {
  return "secret" in source ? { secretRef: { name: source.secret } } : { configMapRef: { name: source.configMap } };
}
