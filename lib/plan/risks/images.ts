import { type Image, isPinned, parseImage } from "../../kubernetes/image.ts";
import { compareVersions, parseVersion } from "../../kubernetes/version.ts";
import type { Risk } from "../document.ts";
import { podsOf, type Subject } from "../subject.ts";
import { danger, type RiskRule, warning } from "./rule.ts";

/** Images that go back to an older version, or that are no longer one exact version. */
export const images: RiskRule = ({ before, after }) => {
  if (!after) return [];
  const old = imagesOf(before);
  return [...imagesOf(after)].flatMap(([name, reference]) => {
    const was = old.get(name);
    return was === reference ? [] : judge(name, was === undefined ? undefined : parseImage(was), parseImage(reference));
  });
};

function judge(container: string, before: Image | undefined, after: Image): Risk[] {
  const risks: Risk[] = [];
  if (!isPinned(after) && (before === undefined || isPinned(before))) {
    const tag = after.tag === undefined ? "no tag" : `the moving tag ${after.tag}`;
    const message = `${after.repository} has ${tag}: container ${container} may run something else after each restart`;
    risks.push((before === undefined ? warning : danger)("image-unpinned", message));
  } else if (before?.digest !== undefined && after.digest === undefined) {
    const message = `${after.repository} loses its digest: whoever can write to the registry decides what container ${container} runs`;
    risks.push(warning("image-unpinned", message));
  }
  if (before !== undefined && before.repository === after.repository && isOlder(after.tag, before.tag)) {
    const message = `${after.repository} goes from ${before.tag} back to ${after.tag}: it may not read the data that the newer version wrote`;
    risks.push(danger("image-downgraded", message));
  }
  return risks;
}

function isOlder(tag: string | undefined, than: string | undefined): boolean {
  const [version, other] = [tag, than].map((text) => (text === undefined ? undefined : parseVersion(text)));
  return version !== undefined && other !== undefined && compareVersions(version, other) < 0;
}

/** Images by container. */
function imagesOf(subject: Subject | undefined): Map<string, string> {
  const found = new Map<string, string>();
  for (const { name, value } of podsOf(subject)?.containers ?? []) {
    if (typeof value.image === "string") found.set(name, value.image);
  }
  return found;
}
