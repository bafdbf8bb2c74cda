import { isQualifiedName } from "./formats.ts";

const containerResources = new Set(["cpu", "ephemeral-storage", "memory"]);
const countedObjects = new Set([
  "configmaps",
  "persistentvolumeclaims",
  "pods",
  "replicationcontrollers",
  "resourcequotas",
  "secrets",
  "services",
  "services.loadbalancers",
  "services.nodeports",
]);
const quotaResources = new Set([
  ...containerResources,
  ...countedObjects,
  ...["cpu", "ephemeral-storage", "memory"].flatMap((name) => [`limits.${name}`, `requests.${name}`]),
  "requests.storage",
]);

/** Resources that Kubernetes itself counts, without a domain or in its own: `cpu`, `kubernetes.io/batteries`. */
function isNative(name: string): boolean {
  return !name.includes("/") || name.includes("kubernetes.io/");
}

/** Resources that plugins of nodes offer: `nvidia.com/gpu`. */
export function isExtended(name: string): boolean {
  return !isNative(name) && !name.startsWith("requests.") && isQualifiedName(`requests.${name}`);
}

export function isHugePages(name: string): boolean {
  return name.startsWith("hugepages-");
}

/** Whether a pod may ask for less than its limit. */
export function isOvercommitted(name: string): boolean {
  return isNative(name) && !isHugePages(name);
}

/** Resources of which there are no fractions. */
export function isCounted(name: string): boolean {
  return countedObjects.has(name) || isExtended(name);
}

/** Whether a container can ask for a resource of the name. */
export function isContainerResource(name: string): boolean {
  return (
    containerResources.has(name) || isHugePages(name) || (name.includes("/") && (isNative(name) || isExtended(name)))
  );
}

/** Whether Kubernetes itself can limit a resource of the name in a namespace. */
export function isStandardQuotaResource(name: string): boolean {
  return quotaResources.has(name) || isHugePages(name) || name.startsWith("requests.hugepages-");
}

/** Whether a resource of the name can be limited in a namespace. */
export function isQuotaResource(name: string): boolean {
  return name.includes("/") || isStandardQuotaResource(name);
}

/** Whether the name is one that Kubernetes knows, or has a domain. */
export function isResource(name: string): boolean {
  return name === "storage" || isQuotaResource(name);
}
