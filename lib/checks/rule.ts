import type { Path } from "../kubernetes/path.ts";
import type { Facts } from "./facts/facts.ts";
import type { CheckObject } from "./input.ts";

/** An error will be refused, break, or harm; a warning deserves a look. */
export type Severity = "error" | "warning";

/** What rules are about, in the order of the documentation. */
export const families = {
  schema: "Schemas",
  references: "References",
  collisions: "Collisions",
  controllers: "Controllers",
  charts: "Charts",
  security: "Security",
  argocd: "Argo CD",
  deprecations: "Deprecations",
  silences: "Silences",
} as const satisfies Readonly<Record<string, string>>;

export type Family = keyof typeof families;

/** What a person needs to know of a rule. */
export interface RuleInfo {
  /** Part of the annotation that silences it, so a DNS label. */
  readonly id: string;
  readonly family: Family;
  readonly severity: Severity;
  /**
   * Whether it asks for care that who wrote a chart may see otherwise: an error in our own objects, a warning in those of charts.
   * @default false
   */
  readonly isTaste?: boolean;
  /**
   * Whether it is about what is declared once for all clusters, and so is wrong only where every cluster that runs the application has it.
   * @default false
   */
  readonly isOfAllClusters?: boolean;
  /** What must hold, one short sentence without a period. */
  readonly title: string;
  /** Why it matters, one or two sentences. */
  readonly description: string;
}

/** Something that must hold for the manifests of every cluster. */
export interface Rule extends RuleInfo {
  /**
   * What it cannot judge without: that everything is there that objects refer to, or the declaration of the cluster as well.
   * @default - nothing
   */
  readonly needs?: "closed" | "cluster";
  readonly check: (facts: Facts) => readonly Finding[];
}

/** One place where a rule does not hold. */
export interface Finding {
  readonly object: CheckObject;
  /** The field; empty for the whole object. */
  readonly path: Path;
  /** What is wrong, as the end of a sentence that begins with the field. */
  readonly message: string;
  /** What should be there. @default - nothing more can be said */
  readonly expected?: string;
  /** The name or value that was probably meant. @default - none is near */
  readonly suggestion?: string;
  /** What to do about it. */
  readonly fix: string;
  /** A warning of a rule of errors, where something that is not among the objects may make it right. @default - that of the rule */
  readonly severity?: "warning";
}
