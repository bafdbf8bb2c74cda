import { apiGroupOf, type Manifest } from "./manifest.ts";

/** API groups that every Kubernetes API server serves by itself. Any other group needs an operator. */
const builtInGroups: ReadonlySet<string> = new Set([
  "",
  "admissionregistration.k8s.io",
  "apiextensions.k8s.io",
  "apiregistration.k8s.io",
  "apps",
  "authentication.k8s.io",
  "authorization.k8s.io",
  "autoscaling",
  "batch",
  "certificates.k8s.io",
  "coordination.k8s.io",
  "discovery.k8s.io",
  "events.k8s.io",
  "flowcontrol.apiserver.k8s.io",
  "internal.apiserver.k8s.io",
  "networking.k8s.io",
  "node.k8s.io",
  "policy",
  "rbac.authorization.k8s.io",
  "resource.k8s.io",
  "scheduling.k8s.io",
  "storage.k8s.io",
  "storagemigration.k8s.io",
]);

/** `apps/Deployment`, and `/Service` for the core group. */
export function groupKindOf({ apiVersion, kind }: Pick<Manifest, "apiVersion" | "kind">): string {
  return `${apiGroupOf(apiVersion)}/${kind}`;
}

/** `Deployment` of `apps/Deployment`. */
export function kindIn(groupKind: string): string {
  return groupKind.slice(groupKind.indexOf("/") + 1);
}

/**
 * The API group and the kind of `apps/Deployment`.
 * @throws Error for a text of another form
 */
export function splitGroupKind(groupKind: string): { readonly group: string; readonly kind: string } {
  const [group, kind, ...rest] = groupKind.split("/");
  if (group === undefined || kind === undefined || kind === "" || rest.length > 0)
    throw new Error(`${groupKind}: is not an API group and a kind`);
  return { group, kind };
}

/** Whether objects of the API group exist only where an operator brought their definition. */
export function isCustomGroup(apiGroup: string): boolean {
  return !builtInGroups.has(apiGroup);
}
