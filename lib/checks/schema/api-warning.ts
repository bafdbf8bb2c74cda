import { formatPath } from "../../kubernetes/path.ts";
import { removedNodeLabel } from "../deprecations/removed-node-label.ts";
import type { Finding, Rule } from "../rule.ts";
import { problemsOfKnownKinds } from "./findings.ts";

export const apiWarning: Rule = {
  id: "api-warning",
  family: "schema",
  severity: "warning",
  title: "No object makes the API server warn",
  description:
    "The API server accepts values that hide each other, have no effect, or will be gone, and warns of them; Argo CD does not show that.",
  check: (facts) => {
    const warnings = problemsOfKnownKinds(facts, "warning");
    if (warnings.length === 0) return warnings;
    // A node label that is gone is an error of its own.
    const known = new Set(removedNodeLabel.check(facts).map(placeOf));
    return warnings.filter((finding) => !known.has(placeOf(finding)));
  },
};

function placeOf({ object, path }: Finding): string {
  return `${object.file} ${object.manifest.kind} ${object.manifest.metadata.name} ${formatPath(path)}`;
}
