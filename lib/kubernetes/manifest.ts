/** Plain data, as YAML and JSON carry it. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** A mapping of plain data. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** The part of every object's metadata that the pipeline reads. */
export interface Metadata extends JsonObject {
  readonly name: string;
}

/** One plain Kubernetes object. */
export interface Manifest extends JsonObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: Metadata;
}

/** One Kubernetes object and the file that holds it. Nothing after `synth` makes a path. */
export interface ManifestFile {
  /** Relative to `dist/`, with forward slashes: `home/whoami/Service-whoami.yaml`. */
  readonly path: string;
  readonly manifest: Manifest;
  /** The cluster's name. */
  readonly cluster: string;
  /** The application that the object belongs to. */
  readonly application: string;
  /** The source file that made it, relative to the repository: `applications/workloads/whoami.app.ts`. */
  readonly source: string;
  /**
   * The file of the application's chart that makes it: `cert-manager/templates/deployment.yaml`.
   * @default - no chart makes it
   */
  readonly template?: string;
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value has what tells one Kubernetes object from another: API version, kind and name, none of them empty. */
export function isManifest(value: unknown): value is Manifest {
  return (
    isJsonObject(value) &&
    isText(value.apiVersion) &&
    isText(value.kind) &&
    isJsonObject(value.metadata) &&
    isText(value.metadata.name)
  );
}

function isText(value: Json | undefined): boolean {
  return typeof value === "string" && value !== "";
}

/** The value at a path of keys and list positions, or undefined where the path ends early. */
export function valueAt(value: Json | undefined, ...path: readonly (string | number)[]): Json | undefined {
  let current = value;
  // Not with "for of", which takes several times as long, and this is called more than anything else.
  for (let depth = 0; depth < path.length; depth++) {
    const step = path[depth];
    if (Array.isArray(current) && typeof step === "number") current = current[step];
    else if (isJsonObject(current) && typeof step === "string") current = current[step];
    else return undefined;
  }
  return current;
}

/** The string at a path, or undefined when there is something else or nothing. */
export function stringAt(value: Json | undefined, ...path: readonly (string | number)[]): string | undefined {
  const found = valueAt(value, ...path);
  return typeof found === "string" ? found : undefined;
}

/** The mapping at a path, empty when there is something else or nothing. */
export function objectAt(value: Json | undefined, ...path: readonly (string | number)[]): JsonObject {
  const found = valueAt(value, ...path);
  return isJsonObject(found) ? found : {};
}

/** The list at a path, empty when there is something else or nothing. */
export function listAt(value: Json | undefined, ...path: readonly (string | number)[]): readonly Json[] {
  const found = valueAt(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** `apps` of `apps/v1`, and the empty string for the core group. */
export function apiGroupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf("/");
  return slash < 0 ? "" : apiVersion.slice(0, slash);
}

/** Any value as a text: `String` fails for an object that has a field `toString`. */
export function textOf(value: Json | undefined): string {
  return typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);
}
