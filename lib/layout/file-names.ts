import { ConfigError } from "../errors.ts";
import { apiGroupOf, type Manifest, stringAt } from "../kubernetes/manifest.ts";
import { describeObject } from "../kubernetes/object-ref.ts";
import { valueFor } from "../value-for.ts";

type Naming = (manifest: Manifest) => string;

/** From the shortest to the most telling; a name takes only as many parts as it needs. */
const namings: readonly Naming[] = [
  (manifest) => join(manifest.kind, manifest.metadata.name),
  (manifest) => join(manifest.kind, namespaceOf(manifest), manifest.metadata.name),
  (manifest) => join(manifest.kind, apiGroupOf(manifest.apiVersion), manifest.metadata.name),
  (manifest) => join(manifest.kind, apiGroupOf(manifest.apiVersion), namespaceOf(manifest), manifest.metadata.name),
];

/**
 * The file name of each object of one folder: `<Kind>-<name>.yaml`, and where two objects would share it, with namespace or API
 * group. The order of the objects does not matter.
 * @throws ConfigError when two objects cannot be told apart by any of these
 */
export function fileNames(manifests: readonly Manifest[]): Map<Manifest, string> {
  const names = new Map<Manifest, string>();
  const taken = new Set<string>();
  let open: readonly Manifest[] = manifests;
  for (const naming of namings) {
    const candidates = new Map<string, Manifest[]>();
    for (const manifest of open) {
      valueFor(candidates, naming(manifest), () => []).push(manifest);
    }
    for (const [name, [manifest, ...rivals]] of candidates) {
      if (manifest === undefined || rivals.length > 0 || taken.has(name)) continue;
      taken.add(name);
      names.set(manifest, `${name}.yaml`);
    }
    open = open.filter((manifest) => !names.has(manifest));
    if (open.length === 0) return names;
  }
  throw new ConfigError(
    open.map((manifest) => ({
      where: describeObject(manifest),
      what: "would share its file with another object",
      got: `${namings.at(-1)?.(manifest)}.yaml`,
      fix: "rename one of them",
    })),
  );
}

function namespaceOf({ metadata }: Manifest): string {
  return stringAt(metadata, "namespace") ?? "";
}

/** Names may hold characters that file systems refuse: RBAC has `system:node`. */
function join(...parts: readonly string[]): string {
  let name = "";
  for (const part of parts) if (part !== "") name += `${name === "" ? "" : "-"}${encodeURIComponent(part)}`;
  return name;
}
