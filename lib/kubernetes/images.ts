import { fullImageReference, isImageReference, parseImage } from "./image.ts";
import { groupKindOf } from "./kinds.ts";
import { isJsonObject, type Json, type Manifest, objectAt, stringAt } from "./manifest.ts";
import { formatPath, type Path } from "./path.ts";
import { mayRunPods } from "./pod-makers.ts";
import { type Container, podTemplateOf } from "./pods.ts";

/** An image that an object names, for pods of its own or for those that others make. */
export interface NamedImage {
  /** With its registry and a tag or digest. */
  readonly image: string;
  /** The field that names it. */
  readonly path: string;
}

/** Every image that an object names, in the order of its fields. What an operator decides by itself is in no manifest. */
export function imagesOf(manifest: Manifest): NamedImage[] {
  const groupKind = groupKindOf(manifest);
  const pod = podTemplateOf(groupKind, manifest);
  const found =
    pod === undefined
      ? ofCustomResource(groupKind, manifest)
      : [
          ...pod.containers.flatMap(ofContainer),
          ...pod.volumes.flatMap((volume, index) =>
            named(stringAt(volume, "image", "reference"), [
              ...pod.path,
              "spec",
              "volumes",
              index,
              "image",
              "reference",
            ]),
          ),
        ];
  return found.map(({ image, path }) => ({ image: fullImageReference(image), path: formatPath(path) }));
}

interface Found {
  readonly image: string;
  readonly path: Path;
}

function named(image: string | undefined, path: Path): Found[] {
  return image !== undefined && isImageReference(image) ? [{ image, path }] : [];
}

function ofContainer({ value, path, env }: Container): Found[] {
  return [
    ...named(stringAt(value, "image"), [...path, "image"]),
    ...["command", "args"].flatMap((field) => ofArguments(value[field], [...path, field])),
    ...env.flatMap((variable, index) =>
      /(^|_)IMAGE(_|$)/.test(stringAt(variable, "name") ?? "")
        ? told(stringAt(variable, "value"), [...path, "env", index, "value"])
        : [],
    ),
  ];
}

/**
 * Flags by which an operator is told the images of the pods that it makes.
 * @see https://github.com/prometheus-operator/prometheus-operator/blob/main/Documentation/platform/operator.md
 * @see https://cert-manager.io/docs/cli/controller/
 */
const flag = /^--?(?:[\w-]*-)?(?:image|prometheus-config-reloader)$/;

function ofArguments(values: Json | undefined, path: Path): Found[] {
  if (!Array.isArray(values)) return [];
  return values.flatMap((text, index) => {
    if (typeof text !== "string") return [];
    const [, name = "", value] = /^(--?[\w-]+)(?:=(.*))?$/.exec(text) ?? [];
    if (!flag.test(name)) return [];
    const next = values[index + 1];
    if (value !== undefined) return told(value, [...path, index]);
    return typeof next === "string" ? told(next, [...path, index + 1]) : [];
  });
}

/** A text beside a name that speaks of images. Without a version it may be one half of a reference, or a word. */
function told(text: string | undefined, path: Path): Found[] {
  const { tag, digest } = parseImage(text ?? "");
  return tag === undefined && digest === undefined ? [] : named(text, path);
}

function ofCustomResource(groupKind: string, manifest: Manifest): Found[] {
  if (!mayRunPods(groupKind)) return [];
  return [...ofBaseImage(manifest), ...below(manifest.spec, ["spec"])];
}

/**
 * The older way to name the image of a Prometheus and its like, which counts where there is no `image`.
 * @see https://prometheus-operator.dev/docs/api-reference/api/
 */
function ofBaseImage({ spec = null }: Manifest): Found[] {
  const { image, baseImage, sha, tag, version } = objectAt(spec);
  if (typeof baseImage !== "string" || typeof image === "string") return [];
  const suffix = typeof sha === "string" ? `@sha256:${sha}` : `:${tag ?? version}`;
  return named(`${baseImage}${suffix}`, ["spec", "baseImage"]);
}

/** Operators call it so, wherever their resources describe a container. */
const fields: ReadonlySet<string> = new Set(["image", "imageName"]);

function below(value: Json | undefined, path: Path): Found[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => below(item, [...path, index]));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    fields.has(key) && typeof item === "string" ? named(item, [...path, key]) : below(item, [...path, key]),
  );
}
