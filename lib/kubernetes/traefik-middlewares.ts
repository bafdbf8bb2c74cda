/**
 * The annotation of an Ingress with its middlewares, as a list of `<namespace>-<name>@kubernetescrd`.
 * @see https://doc.traefik.io/traefik/reference/routing-configuration/kubernetes/ingress/
 */
export const middlewaresAnnotation = "traefik.ingress.kubernetes.io/router.middlewares";

/** The provider of Middlewares, behind the `@`. */
export const middlewareProvider = "kubernetescrd";

/** Characters of the longest `<namespace>-<name>`. Nobody cuts longer ones into pieces. */
const longest = 63 + 1 + 253;

/** What `<namespace>-<name>` may mean, since both may hold dashes. */
export function readingsOf(qualified: string): { readonly namespace: string; readonly name: string }[] {
  if (qualified.length > longest) return [];
  const parts = qualified.split("-");
  return parts.slice(1).map((_, cut) => ({
    namespace: parts.slice(0, cut + 1).join("-"),
    name: parts.slice(cut + 1).join("-"),
  }));
}
