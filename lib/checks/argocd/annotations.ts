/** What Argo CD reads from objects. */
export const annotationPrefix = "argocd.argoproj.io/";

export const syncOptionsAnnotation = `${annotationPrefix}sync-options`;
export const syncWaveAnnotation = `${annotationPrefix}sync-wave`;
export const compareOptionsAnnotation = `${annotationPrefix}compare-options`;
export const hookAnnotation = `${annotationPrefix}hook`;
export const hookDeletePolicyAnnotation = `${annotationPrefix}hook-delete-policy`;

/** The parts of an annotation that is a list. */
export function partsOf(value: string | undefined): string[] {
  return (value ?? "").split(",").map((part) => part.trim());
}
