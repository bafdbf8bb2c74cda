import type { ObjectRef } from "../../kubernetes/object-ref.ts";
import type { Difference } from "../compare.ts";
import type { Action, Risk } from "../document.ts";
import type { Subject } from "../subject.ts";
import type { RiskLabel } from "./labels.ts";

/** One object that differs, with all that a rule needs to judge it. */
export interface Comparison {
  readonly action: Action;
  readonly cluster: string;
  readonly application: string;
  /** As it is after the change, or was if it is removed. */
  readonly object: ObjectRef;
  /** API group and kind: `apps/Deployment`, `/Service`. */
  readonly type: string;
  readonly before?: Subject;
  readonly after?: Subject;
  /** Empty for what is added or removed. */
  readonly differences: readonly Difference[];
  /** Those that never reach the cluster, because Argo CD is told to leave the fields alone: in `after` they have their old value. */
  readonly withheld: readonly Difference[];
}

/** What a rule may ask about the rest of the plan. */
export interface PlanContext {
  /** The object that serves a host after the change, among those that were read. */
  servedBy(cluster: string, host: string): Subject | undefined;
  /** All that differs in a cluster and is of one type. */
  changesOf(cluster: string, type: string): readonly Comparison[];
  /** Objects that are no longer there after the change, as they were: removed, or under another name or in another namespace. */
  leaving(cluster: string): readonly Comparison[];
  /** The object of a type and name among them, in any namespace. */
  removed(cluster: string, type: string, name: string): Subject | undefined;
  /** The object of a type and name as it is after the change, if it differs. */
  changed(cluster: string, type: string, name: string): Subject | undefined;
  /** Objects of a cluster as they are after the change, changed or not, among them all whose text contains the word. */
  after(cluster: string, word: string): readonly Subject[];
  /** The Applications of a cluster after the change. */
  applications(cluster: string): readonly Subject[];
  /** The Application that applies another one, as it is after the change or was before; undefined when it is not known. */
  parentOf(application: Subject): Subject | undefined;
  /** The Application object that deploys a subject, as it is after the change. */
  applicationOf(subject: Subject): Subject | undefined;
  /** The same if it ignores differences of anything. */
  ignoringApplicationOf(subject: Subject): Subject | undefined;
  /** Where it is told that nothing is left of a cluster in Git: the removal of the Application above all others. */
  removalOf(cluster: string): Comparison | undefined;
}

/** Says what a change of one object would do, if it is the rule's concern. */
export type RiskRule = (comparison: Comparison, context: PlanContext) => readonly Risk[];

export function danger(label: RiskLabel, message: string): Risk {
  return { label, severity: "danger", message };
}

export function warning(label: RiskLabel, message: string): Risk {
  return { label, severity: "warning", message };
}

/** Whether Kubernetes sees a new object: another name or namespace, not only another application. */
export function isRecreated({ before, after }: Pick<Comparison, "before" | "after">): boolean {
  if (before === undefined || after === undefined) return false;
  return before.object.name !== after.object.name || before.object.namespace !== after.object.namespace;
}
