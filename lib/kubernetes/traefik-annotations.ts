/**
 * The middlewares of an Ingress, as a list of `<namespace>-<name>@kubernetescrd`.
 * @see https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/ingress/
 */
export const middlewaresAnnotation = "traefik.ingress.kubernetes.io/router.middlewares";

/** Characters of `<namespace>-<name>`. */
export const longestQualifiedName = 63 + 1 + 253;
