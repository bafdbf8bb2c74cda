import { stringAt } from "../../kubernetes/manifest.ts";
import { danger, type RiskRule } from "./rule.ts";

/** From the most permissive to the strictest. */
const LEVELS = ["privileged", "baseline", "restricted"];
const LABEL = "pod-security.kubernetes.io/enforce";

/** Where the labels of a namespace are: on itself, or on the Application that makes it. */
const LABELS = new Map<string, readonly string[]>([
  ["/Namespace", ["metadata", "labels"]],
  ["argoproj.io/Application", ["spec", "syncPolicy", "managedNamespaceMetadata", "labels"]],
]);

/** A namespace that admits pods which it refused before. */
export const podSecurity: RiskRule = ({ type, before, after }) => {
  const path = LABELS.get(type);
  if (!before || !after || !path) return [];
  const [from, to] = [before, after].map(({ data }) => stringAt(data, ...path, LABEL));
  if (from === undefined || from === to || LEVELS.indexOf(to ?? "") >= LEVELS.indexOf(from)) return [];
  const now =
    to === undefined ? "only what the cluster's default refuses is refused now" : `${to} pods are admitted now`;
  return [danger("pod-security-lowered", `the namespace no longer enforces ${from}: ${now}`)];
};
