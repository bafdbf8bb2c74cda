import { isPinned, parseImage } from "../../kubernetes/image.ts";
import { type Json, valueAt } from "../../kubernetes/manifest.ts";
import type { Path } from "../../kubernetes/path.ts";
import { valueFor } from "../../value-for.ts";
import type { CheckObject } from "../input.ts";
import type { Finding, Rule } from "../rule.ts";

/** Who wrote a chart chose the tag, and may mean the newest of a line of releases; nobody means whatever is newest. */
function isRelease(image: string): boolean {
  const { tag = "latest" } = parseImage(image);
  return tag !== "latest";
}

export const unpinnedImage: Rule = {
  id: "unpinned-image",
  family: "security",
  severity: "error",
  title: "Every image is pinned to a version or digest",
  description:
    "An image without an exact version changes without a commit, differs from node to node, and cannot be rolled back.",
  check: (facts) => {
    const verdicts = new Map<string, boolean>();
    const findings: Finding[] = [];
    const judge = (object: CheckObject, image: Json | undefined, path: Path, ...field: Path) => {
      if (typeof image !== "string" || image === "") return;
      if (valueFor(verdicts, image, () => isPinned(parseImage(image)))) return;
      findings.push({
        object,
        ...(object.chart !== undefined && isRelease(image) && { severity: "warning" as const }),
        path: [...path, ...field],
        message: `is not pinned, got ${JSON.stringify(image)}`,
        expected: "a tag with a whole version, like v1.2.3, or a digest",
        fix: "name the version that is meant",
      });
    };
    for (const { object, containers, volumes, path } of facts.pods) {
      for (const container of containers) judge(object, container.value.image, container.path, "image");
      volumes.forEach((volume, index) => {
        judge(object, valueAt(volume, "image", "reference"), path, "spec", "volumes", index, "image", "reference");
      });
    }
    return findings;
  },
};
