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

/**
 * Whether the reference means the same image tomorrow: a digest, or a tag that names a version of more than one number, a day or a
 * commit. The version of what the image stands on says nothing: `node:20-alpine3.19` moves.
 */
export function isPinned({ tag, digest }: Image): boolean {
  if (digest !== undefined) return true;
  if (tag === undefined) return false;
  if (/(?<!\d)\d{4}-\d\d-\d\d(?!\d)|\d{6,}/.test(tag) || /(?<![\da-z])(?=[a-f]*\d)[\da-f]{7,}(?![\da-z])/.test(tag)) {
    return true;
  }
  const parts = tag.split(/[-_+]/);
  const version = parts.find((part) => /^v?\d/.test(part)) ?? parts.find((part) => /\d+\.\d+/.test(part));
  return version !== undefined && /\d+\.\d+/.test(version);
}
