/** Argo CD looks for what its settings refer to only in Secrets with this label. */
export const settingsLabel = "app.kubernetes.io/part-of=argocd";

/** A key of a Secret, as a setting of Argo CD refers to it. */
export function secretReference(secret: string, key: string): string {
  return `$${secret}:${key}`;
}

/**
 * Whether a setting refers to a key of a Secret, and so holds no secret itself.
 * @see https://argo-cd.readthedocs.io/en/stable/operator-manual/user-management/#alternative
 */
export function isSecretReference(value: unknown): boolean {
  return typeof value === "string" && /^\$[a-z0-9][a-z0-9.-]*:[\w.-]+$/.test(value);
}
