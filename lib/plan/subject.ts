import type { Renderer } from "../charts/installed-releases.ts";
import { type InstalledChart, installedCharts } from "../kubernetes/installed-charts.ts";
import { groupKindOf } from "../kubernetes/kinds.ts";
import { isManifest, type Json, type ManifestFile } from "../kubernetes/manifest.ts";
import { identityOfRef, type ObjectRef, refOf } from "../kubernetes/object-ref.ts";
import { type PodTemplate, podTemplateOf } from "../kubernetes/pods.ts";

/** A Kubernetes object of one side. What `synth` makes fits as it is; of a bare folder the source file is unknown. */
export interface PlanObject extends Omit<ManifestFile, "source"> {
  readonly source?: string;
  /**
   * Whether its file lies among generated ones and is none.
   * @default false
   */
  readonly isForeign?: boolean;
  /** @default - no chart that somebody else renders makes it */
  readonly chart?: ChartOrigin;
}

/** Whence an object comes that is in no file. */
export interface ChartOrigin {
  readonly renderedBy: Renderer;
  readonly releaseName: string;
  /** The file of the chart that makes it: `cert-manager/templates/deployment.yaml`. */
  readonly template: string;
}

/** A file that is no Kubernetes object but belongs to the cluster. */
export interface PlanFile {
  /** Relative to `dist/`, with forward slashes. */
  readonly path: string;
  readonly cluster: string;
  readonly application: string;
  /** The parsed data of a YAML or JSON file, else its text. */
  readonly data: Json;
  /**
   * The node whose K3s configuration this is.
   * @default - an ordinary file
   */
  readonly node?: string;
  /**
   * Whether it lies among generated files and is none.
   * @default false
   */
  readonly isForeign?: boolean;
}

/** The K3s of a node: `v1.36.5+k3s1`. */
export interface NodeVersion {
  readonly cluster: string;
  readonly node: string;
  readonly version: string;
}

/** One side: everything in it, or only what differs from the other side byte by byte. */
export interface PlanInput {
  /** `List` objects are taken apart before. */
  readonly objects: readonly PlanObject[];
  readonly files?: readonly PlanFile[];
  readonly k3sVersions?: readonly NodeVersion[];
}

export const applicationType = "argoproj.io/Application";

/** The type of a node's K3s configuration, of its K3s version, and of any other file. */
export const k3sConfigurationType = "/K3sConfiguration";
export const k3sVersionType = "/K3sVersion";
export const fileType = "/File";

/** What is compared: an object, a file or a version, all seen alike. */
export interface Subject {
  readonly object: ObjectRef;
  /** API group and kind, by which rules are chosen: `apps/Deployment`, `/Service`. */
  readonly type: string;
  readonly data: Json;
  readonly cluster: string;
  readonly application: string;
  readonly source?: string;
  /**
   * The path of the file that lies among generated ones and is none.
   * @default - it was generated, or there are no generated ones
   */
  readonly foreignFile?: string;
  /** @default - it is in a file */
  readonly chart?: ChartOrigin;
}

export function subjectOf({ manifest, cluster, application, source, isForeign, path, chart }: PlanObject): Subject {
  return {
    object: refOf(manifest),
    type: groupKindOf(manifest),
    data: manifest,
    cluster,
    application,
    source,
    ...(isForeign === true && { foreignFile: path }),
    ...(chart !== undefined && { chart }),
  };
}

/** The charts that a subject installs. */
export function chartsOf({ type, data }: Subject): readonly InstalledChart[] {
  return isManifest(data) ? installedCharts(type, data) : [];
}

/** The pods that a subject makes; undefined when it makes none. */
export function podsOf(subject: Subject | undefined): PodTemplate | undefined {
  return subject && podTemplateOf(subject.type, subject.data);
}

export function subjectsOf({ objects, files = [], k3sVersions = [] }: PlanInput): Subject[] {
  return [
    ...objects.map(subjectOf),
    ...files.map(({ path, cluster, application, data, node, isForeign }) => ({
      ...(node === undefined ? notInKubernetes(fileType, path) : notInKubernetes(k3sConfigurationType, node)),
      data,
      cluster,
      application,
      ...(isForeign === true && { foreignFile: path }),
    })),
    ...k3sVersions.map(({ cluster, node, version }) => ({
      ...notInKubernetes(k3sVersionType, node),
      data: { version },
      cluster,
      application: "bootstrap",
    })),
  ];
}

/** What makes two subjects the same one, in all clusters. */
export function identityOf({ cluster, type, object }: Subject): string {
  return `${cluster}\n${identityOfRef(type, object)}`;
}

function notInKubernetes(type: string, name: string): Pick<Subject, "object" | "type"> {
  return { type, object: { apiVersion: "", kind: type.slice(1), namespace: null, name } };
}
