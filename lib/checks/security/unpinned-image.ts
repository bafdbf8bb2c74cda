import { isPinned, parseImage } from "../../kubernetes/image.ts";
import { valueAt } from "../../kubernetes/manifest.ts";
import type { Path } from "../../kubernetes/path.ts";
import { valueFor } from "../../value-for.ts";
import type { CheckPod } from "../facts/pods.ts";
import type { Rule } from "../rule.ts";

export const unpinnedImage: Rule = {
  id: "unpinned-image",
  family: "security",
  severity: "error",
  title: "Every image is pinned to a version or digest",
  description:
    "An image without an exact version changes without a commit, differs from node to node, and cannot be rolled back.",
  check: (facts) => {
    const verdicts = new Map<string, boolean>();
    return facts.pods.flatMap((pod) =>
      imagesOf(pod)
        .filter(({ image }) => !valueFor(verdicts, image, () => isPinned(parseImage(image))))
        .map(({ image, path }) => ({
          object: pod.object,
          path,
          message: `is not pinned, got ${JSON.stringify(image)}`,
          expected: "a tag with a whole version, like v1.2.3, or a digest",
          fix: "name the version that is meant",
        })),
    );
  },
};

function imagesOf({ containers, volumes, path }: CheckPod): { readonly image: string; readonly path: Path }[] {
  const images = containers.map(({ value, path: at }) => ({ image: value.image, path: [...at, "image"] }));
  for (const [index, volume] of volumes.entries()) {
    const image = valueAt(volume, "image", "reference");
    if (image !== undefined) images.push({ image, path: [...path, "spec", "volumes", index, "image", "reference"] });
  }
  return images.flatMap(({ image, path: at }) =>
    typeof image === "string" && image !== "" ? [{ image, path: at }] : [],
  );
}
