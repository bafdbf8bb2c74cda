/** What `check` finds in the objects that a chart of an application makes, and what stays as it is. */
export interface Acceptance {
  /** The rule, as `check --list` names it. */
  readonly rule: string;
  /**
   * The objects: `apps/Deployment cert-manager`; `*` stands for any text.
   * @default - all in which the rule finds something
   */
  readonly object?: string;
  /** Why it is accepted, for whoever has to judge whether that still holds. */
  readonly reason: string;
}
