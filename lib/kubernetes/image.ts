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

/**
 * The reference as container runtimes read it, with its registry and a tag or digest: `docker.io/library/nginx:1.27` of `nginx:1.27`.
 * Tools that copy images do not all add these themselves.
 * @see https://github.com/distribution/reference/blob/v0.6.0/normalize.go
 */
export function fullImageReference(reference: string): string {
  const { repository, tag, digest } = parseImage(reference);
  const name = fullRepository(repository);
  const version = tag ?? (digest === undefined ? "latest" : undefined);
  return `${name}${version === undefined ? "" : `:${version}`}${digest === undefined ? "" : `@${digest}`}`;
}

function fullRepository(repository: string): string {
  const [first = "", ...rest] = repository.split("/");
  const isRegistry = rest.length > 0 && (/[.:A-Z]/.test(first) || first === "localhost");
  const [registry, path] = isRegistry ? [first, rest.join("/")] : ["docker.io", repository];
  if (registry !== "docker.io" && registry !== "index.docker.io") return `${registry}/${path}`;
  return `docker.io/${path.includes("/") ? path : `library/${path}`}`;
}

const reference =
  /^[a-zA-Z0-9][a-zA-Z0-9.-]*(?::\d+)?(?:\/[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*)*(?::[\w][\w.-]{0,127})?(?:@sha256:[a-f0-9]{64})?$/;

/** Whether a text can be an image reference. Many other words can, too. */
export function isImageReference(text: string): boolean {
  return reference.test(text);
}
