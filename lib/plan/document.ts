import type { Json } from "../kubernetes/manifest.ts";
import type { ObjectRef } from "../kubernetes/object-ref.ts";
import type { RiskLabel } from "./risks/labels.ts";

/** What happens to an object. A rename or a move may change fields as well. */
export type Action = "added" | "changed" | "removed" | "renamed" | "moved";

/** One changed field. A side on which the field does not exist is left out; null is a value. */
export interface Field {
  /** `spec.template.spec.containers[name=web].image`; empty for a whole object, `{...}` inside an embedded document. */
  readonly path: string;
  readonly before?: Json;
  readonly after?: Json;
}

/**
 * Why a field is folded: a generated checksum, a version label, who manages an object, the name of the source file, another order of a list whose
 * order means nothing, the same value written differently, or a place in the schema of a definition: its descriptions say nothing of what
 * is valid, and the rest is summed up.
 */
export type NoiseReason =
  | "checksum"
  | "version"
  | "manager"
  | "source"
  | "order"
  | "spelling"
  | "description"
  | "schema";

/** A changed field that a reader may skip. */
export interface Noise extends Field {
  readonly reason: NoiseReason;
}

/** A danger can lose data, availability or protection; a warning deserves a look. */
export type Severity = "danger" | "warning";

/** What a change would do, in one sentence. */
export interface Risk {
  readonly label: RiskLabel;
  readonly severity: Severity;
  readonly message: string;
}

/** One danger, told once however many clusters or nodes it concerns. */
export interface Danger {
  readonly label: RiskLabel;
  /** The sentence of its changes. Where theirs differ in names alone, those read `<cluster>` and `<name>`. */
  readonly message: string;
  /** Which changes bring it, as places in the list of a plan's changes, from 0 up; never empty. */
  readonly changes: readonly number[];
}

/**
 * What the pods of a workload notice: they are replaced (`restart`), the next run reads it (`next-run`), mounted files change
 * under a running pod (`in-place`), or they keep the old value until something else restarts them (`stale`).
 */
export type RestartEffect = "restart" | "next-run" | "in-place" | "stale";

export interface Restart {
  readonly workload: ObjectRef;
  readonly effect: RestartEffect;
  readonly message: string;
}

/** Where a renamed or moved object was. */
export interface Origin extends ObjectRef {
  readonly application: string;
}

/** One object that differs. */
export interface Change {
  readonly cluster: string;
  readonly application: string;
  readonly action: Action;
  readonly object: ObjectRef;
  /** Null unless the object was renamed or moved. */
  readonly from: Origin | null;
  /** The file of a chart that makes it; null when it is in a file of the repository itself. */
  readonly template: string | null;
  readonly fields: readonly Field[];
  readonly risks: readonly Risk[];
  readonly restarts: readonly Restart[];
  readonly noise: readonly Noise[];
}

export interface Summary {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly renamed: number;
  readonly moved: number;
  readonly unchanged: number;
  /** What `dangers` lists: one that several clusters or nodes share counts once. */
  readonly dangers: number;
}

/** One side of a plan. */
export interface Side {
  /** As a person names it: `origin/HEAD`, `working tree`, `before/`. */
  readonly name: string;
  /** Id of the commit that was read, or that a working tree stands on; null for a folder. */
  readonly commit: string | null;
}

/** A chart that an application has installed, and that differs in version, values or what it is told of the cluster. */
export interface ChartChange {
  readonly cluster: string;
  readonly application: string;
  /** The chart's. */
  readonly name: string;
  /** Its version; null where it is not installed. */
  readonly before: string | null;
  readonly after: string | null;
  /** What is other than the version, as the end of a sentence; null when nothing is, or nobody knows. */
  readonly because: string | null;
  /** Why the plan does not hold what it makes, in a sentence; null when it does. */
  readonly unseen: string | null;
}

/** What a change of the manifests does. Secrets are already taken out, so every format shows the same. */
export interface Plan {
  readonly version: 1;
  readonly base: Side;
  readonly head: Side;
  /**
   * Files of `dist/` that are not what the sources make, as sorted paths relative to it. The plan is about what `synth` would make of
   * them. Empty where files were compared as they are.
   */
  readonly stale: readonly string[];
  readonly summary: Summary;
  /** What cannot be undone first. */
  readonly dangers: readonly Danger[];
  /** By cluster, application and name. What they make is among the changes of their application. */
  readonly charts: readonly ChartChange[];
  /** By cluster, application, kind, namespace and name. */
  readonly changes: readonly Change[];
}
