import { parseVersion } from "./version.ts";

/** The parts of a container image reference. */
export interface Image {
  /** Registry and repository: `ghcr.io/org/app`. */
  readonly repository: string;
  readonly tag: string | undefined;
  readonly digest: string | undefined;
}

export function parseImage(reference: string): Image {
  const [name = "", digest] = reference.split("@");
  const colon = name.lastIndexOf(":");
  // A colon before a slash belongs to the registry's port.
  if (colon < 0 || name.includes("/", colon)) return { repository: name, tag: undefined, digest };
  return { repository: name.slice(0, colon), tag: name.slice(colon + 1), digest };
}

/** Whether the reference means the same image tomorrow: a digest, or a tag that names a version or a commit. */
export function isPinned({ tag, digest }: Image): boolean {
  if (digest !== undefined) return true;
  if (tag === undefined) return false;
  return (parseVersion(tag)?.numbers.length ?? 0) > 1 || /\d+\.\d+|\d{6,}|[\da-f]{7,}/.test(tag);
}
