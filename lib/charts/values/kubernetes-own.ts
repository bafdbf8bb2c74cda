import { freeMapping, type Shape } from "./shape.ts";

interface Structure {
  /** The type in `kubernetes-models/v1`. */
  readonly type: string;
  /** Its fields: where a chart knows another one, the structure is the chart's own. */
  readonly fields: ReadonlySet<string>;
}

const container: Structure = {
  type: "IContainer",
  fields: names(
    "args command env envFrom image imagePullPolicy lifecycle livenessProbe name ports readinessProbe resizePolicy resources",
    "restartPolicy restartPolicyRules securityContext startupProbe stdin stdinOnce terminationMessagePath",
    "terminationMessagePolicy tty volumeDevices volumeMounts workingDir",
  ),
};
const environment: Structure = { type: "IEnvVar", fields: names("name value valueFrom") };
const environmentSource: Structure = { type: "IEnvFromSource", fields: names("configMapRef prefix secretRef") };
const mount: Structure = {
  type: "IVolumeMount",
  fields: names("mountPath mountPropagation name readOnly recursiveReadOnly subPath subPathExpr"),
};
const volume: Structure = {
  type: "IVolume",
  fields: names(
    "cephfs configMap csi downwardAPI emptyDir ephemeral fc hostPath image iscsi name nfs persistentVolumeClaim projected rbd secret",
  ),
};
const toleration: Structure = { type: "IToleration", fields: names("effect key operator tolerationSeconds value") };
const spread: Structure = {
  type: "ITopologySpreadConstraint",
  fields: names(
    "labelSelector matchLabelKeys maxSkew minDomains nodeAffinityPolicy nodeTaintsPolicy topologyKey whenUnsatisfiable",
  ),
};
const securityOfContainer = names(
  "allowPrivilegeEscalation appArmorProfile capabilities privileged procMount readOnlyRootFilesystem runAsGroup runAsNonRoot",
  "runAsUser seLinuxOptions seccompProfile windowsOptions",
);
const securityOfPod = names(
  "appArmorProfile fsGroup fsGroupChangePolicy runAsGroup runAsNonRoot runAsUser seLinuxChangePolicy seLinuxOptions",
  "seccompProfile supplementalGroups supplementalGroupsPolicy sysctls windowsOptions",
);

/** Mappings that charts pass on under these names. */
const mappings = new Map<string, Structure>([
  ["affinity", { type: "IAffinity", fields: names("nodeAffinity podAffinity podAntiAffinity") }],
  ["containerSecurityContext", { type: "ISecurityContext", fields: securityOfContainer }],
  ["podSecurityContext", { type: "IPodSecurityContext", fields: securityOfPod }],
  ["resources", { type: "IResourceRequirements", fields: names("claims limits requests") }],
  [
    "securityContext",
    { type: "IPodSecurityContext | ISecurityContext", fields: new Set([...securityOfContainer, ...securityOfPod]) },
  ],
]);

/** What the items of lists are that charts pass on under these names. */
const lists = new Map<string, Structure>([
  ["env", environment],
  ["envFrom", environmentSource],
  ["extraContainers", container],
  ["extraEnv", environment],
  ["extraEnvFrom", environmentSource],
  ["extraInitContainers", container],
  ["extraVolumeMounts", mount],
  ["extraVolumes", volume],
  ["hostAliases", { type: "IHostAlias", fields: names("hostnames ip") }],
  ["initContainers", container],
  ["tolerations", toleration],
  ["topologySpreadConstraints", spread],
  ["volumeMounts", mount],
  ["volumes", volume],
]);

/**
 * The shape of a member that is a structure of Kubernetes, by its name; undefined where what the chart knows of it is not in that
 * structure, as with `resources` by container. It is free: the API server says what belongs there, more of it with each version, and
 * a chart that passes it on need not know any of it.
 */
export function kubernetesOwn(name: string, shape: Shape): Shape | undefined {
  if (shape.scalars !== undefined || shape.choices !== undefined) return undefined;
  const mapping = mappings.get(name);
  if (mapping !== undefined && shape.items === undefined && fits(shape, mapping)) {
    return { ...freeMapping, kubernetes: mapping.type };
  }
  const list = lists.get(name);
  if (list === undefined || (shape.members !== undefined && shape.items === undefined)) return undefined;
  const items = shape.items ?? shape;
  return items.scalars === undefined && fits(items, list)
    ? { items: { ...freeMapping, kubernetes: list.type } }
    : undefined;
}

function fits({ members }: Shape, { fields }: Structure): boolean {
  return [...(members?.keys() ?? [])].every((name) => fields.has(name));
}

/** Whether a member is named like labels or annotations, whose names people choose. */
export function isTextsByName(name: string): boolean {
  return /(^|[a-z])(annotations|labels)$|^nodeSelector$/i.test(name);
}

function names(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(" ")));
}
