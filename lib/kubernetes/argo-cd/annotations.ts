/** What Argo CD reads from objects. */
export const annotationPrefix = "argocd.argoproj.io/";

export const syncOptionsAnnotation = `${annotationPrefix}sync-options`;
export const syncWaveAnnotation = `${annotationPrefix}sync-wave`;
export const compareOptionsAnnotation = `${annotationPrefix}compare-options`;
export const hookAnnotation = `${annotationPrefix}hook`;
export const hookDeletePolicyAnnotation = `${annotationPrefix}hook-delete-policy`;
export const generatePathsAnnotation = `${annotationPrefix}manifest-generate-paths`;

/** A label that makes a Secret a setting of Argo CD. */
export const secretTypeLabel = `${annotationPrefix}secret-type`;

/** With it, deleting an Application or AppProject waits for what belongs to it. Behind a slash it may say how. */
export const resourcesFinalizer = "resources-finalizer.argocd.argoproj.io";

/** Helm's annotations that Argo CD reads as its own. */
export const helmHookAnnotation = "helm.sh/hook";
export const helmHookWeightAnnotation = "helm.sh/hook-weight";

/**
 * The annotations that Argo CD reads, without their prefix, and the kinds that they mean something on.
 * @see https://argo-cd.readthedocs.io/en/latest/user-guide/annotations-and-labels/
 */
export const kindsByAnnotation: ReadonlyMap<string, readonly string[] | "any"> = new Map<
  string,
  readonly string[] | "any"
>([
  ["application-set-refresh", ["ApplicationSet"]],
  ["client-side-apply-migration-manager", ["Application"]],
  ["compare-options", "any"],
  ["deletion-approved", ["Application"]],
  ["health-aggregate-overrides", "any"],
  ["hook", "any"],
  ["hook-delete-policy", "any"],
  ["hydrate", ["Application"]],
  ["ignore-default-links", "any"],
  ["ignore-healthcheck", "any"],
  ["ignore-resource-updates", "any"],
  ["ignore-restart-policy", ["Pod"]],
  ["managed-by-url", ["Application"]],
  ["manifest-generate-paths", ["Application", "ApplicationSet"]],
  ["refresh", ["Application"]],
  ["skip-reconcile", ["Application", "Secret"]],
  ["sync-options", "any"],
  ["sync-wave", "any"],
]);

/** What Argo CD writes into the cluster to know its objects, without the prefix. */
export const trackingAnnotations: ReadonlySet<string> = new Set([
  "hydrate-timestamp",
  "installation-id",
  "refresh-timestamp",
  "tracking-id",
]);

/** The parts of an annotation that is a list. */
export function partsOf(value: string | undefined): string[] {
  return (value ?? "").split(",").map((part) => part.trim());
}
