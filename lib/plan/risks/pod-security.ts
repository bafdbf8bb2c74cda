import { stringAt } from "../../kubernetes/manifest.ts";
import { podSecurityLabels, podSecurityLevels } from "../../kubernetes/pod-security.ts";
import { applicationType } from "../subject.ts";
import { danger, type RiskRule } from "./rule.ts";

/** Where the labels of a namespace are: on itself, or on the Application that makes it. */
const labels = new Map<string, readonly string[]>([
  ["/Namespace", ["metadata", "labels"]],
  [applicationType, ["spec", "syncPolicy", "managedNamespaceMetadata", "labels"]],
]);

/** A namespace that admits pods which it refused before. */
export const podSecurity: RiskRule = ({ type, before, after }) => {
  const path = labels.get(type);
  if (!before || !after || !path) return [];
  const [from, to] = [before, after].map(({ data }) => stringAt(data, ...path, podSecurityLabels.enforce));
  if (from === undefined || from === to || rankOf(to) >= rankOf(from)) return [];
  const now =
    to === undefined ? "only what the cluster's default refuses is refused now" : `${to} pods are admitted now`;
  return [danger("pod-security-lowered", `the namespace no longer enforces ${from}: ${now}`)];
};

/** Below all levels for what is none. */
function rankOf(level = ""): number {
  const levels: readonly string[] = podSecurityLevels;
  return levels.indexOf(level);
}
