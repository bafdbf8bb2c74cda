import { isJsonObject, type JsonObject, type Manifest, objectAt } from "../kubernetes/manifest.ts";
import { isDefinition } from "../kubernetes/scopes.ts";

/** What the API server and its clients write into an object that somebody reads back from a cluster. */
const servedMetadata: ReadonlySet<string> = new Set([
  "creationTimestamp",
  "deletionGracePeriodSeconds",
  "deletionTimestamp",
  "generation",
  "managedFields",
  "resourceVersion",
  "selfLink",
  "uid",
]);
const servedAnnotations: ReadonlySet<string> = new Set([
  "deployment.kubernetes.io/revision",
  "kubectl.kubernetes.io/last-applied-configuration",
]);
/** What the API server chose for a Service. */
const servedService: ReadonlySet<string> = new Set(["clusterIP", "clusterIPs", "healthCheckNodePort"]);

/**
 * An object as a person would write it: without what the API server adds, and without what has no value.
 * @returns what was left out as well, as the path of each
 */
export function cleaned(manifest: Manifest): { readonly manifest: Manifest; readonly without: readonly string[] } {
  const without: string[] = [];
  const keep = (path: string, value: JsonObject, dropped: ReadonlySet<string>): JsonObject =>
    Object.fromEntries(
      Object.entries(value).filter(([key, inner]) => {
        if (inner === null || (isJsonObject(inner) && Object.keys(inner).length === 0)) return false;
        if (!dropped.has(key)) return true;
        without.push(`${path}.${key}`);
        return false;
      }),
    );
  const isServed = manifest.metadata.uid !== undefined;
  const annotations = objectAt(manifest, "metadata", "annotations");
  const metadata = {
    ...manifest.metadata,
    annotations: keep("metadata.annotations", annotations, servedAnnotations),
  };
  const { status, ...rest } = manifest;
  if (isJsonObject(status) && Object.keys(status).length > 0) without.push("status");
  const spec = objectAt(manifest, "spec");
  const isVirtual = manifest.kind === "Service" && isServed && spec.clusterIP !== "None";
  return {
    manifest: {
      ...rest,
      metadata: { ...keep("metadata", metadata, servedMetadata), name: manifest.metadata.name },
      ...(isVirtual && { spec: keep("spec", spec, servedService) }),
    },
    without: isDefinition(manifest) ? without.filter((path) => path !== "status") : without,
  };
}

/** The controller that makes an object, which nobody applies then: the ReplicaSet of a Pod. */
export function ownerOf({ metadata }: Manifest): string | undefined {
  const owners = Array.isArray(metadata.ownerReferences) ? metadata.ownerReferences : [];
  const owner = owners.find((each) => isJsonObject(each) && each.controller === true);
  return isJsonObject(owner) ? `${owner.kind} ${owner.name}` : undefined;
}
