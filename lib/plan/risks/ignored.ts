import { keepsIgnored, withIgnoredFrom } from "../../kubernetes/argo-cd/ignored-differences.ts";
import { isManifest } from "../../kubernetes/manifest.ts";
import { listed } from "../../wording.ts";
import { deepEqual } from "../equal.ts";
import { redactPath } from "../redact.ts";
import { isOnlyInstalled } from "./pruning.ts";
import { isRecreated, type RiskRule, warning } from "./rule.ts";

const installedOnce =
  "Helm leaves what lies in crds/ of a chart as it is once it is there, so this has no effect: apply it by hand";

/** Changes of fields that the object's Application ignores. */
export const ignored: RiskRule = (comparison, context) => {
  const { type, before, after, differences, withheld } = comparison;
  if (!before || !after || isRecreated(comparison)) return [];
  if (withheld.length > 0) {
    if (isOnlyInstalled(after)) return [warning("change-ignored", installedOnce)];
    const fields = [...new Set(withheld.map(({ steps }) => redactPath({ type }, steps)))];
    const message = `Argo CD is told to leave ${listed(fields, 3)} of an object that exists alone, so this has no effect on it`;
    return [warning("change-ignored", message)];
  }
  if (differences.length === 0 || !isManifest(after.data)) return [];
  const application = context.ignoringApplicationOf(after);
  if (application === undefined || keepsIgnored(application.data)) return [];
  return deepEqual(withIgnoredFrom(application.data, before.data, after.data), before.data)
    ? [
        warning(
          "change-ignored",
          "Argo CD is told to see no difference in it, so it is applied only with another change",
        ),
      ]
    : [];
};
