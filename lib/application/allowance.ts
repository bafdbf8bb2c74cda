/**
 * What the AppProject of an application allows although nothing in Git is of it. Argo CD deletes what is gone in Git only while the
 * project allows its kind and its namespace, so the last object of either needs this for one commit.
 */
export interface Allowance {
  /**
   * As `<API group>/<Kind>`.
   * @default - none
   */
  readonly kinds?: readonly string[];
  /** @default - none */
  readonly namespaces?: readonly string[];
}
