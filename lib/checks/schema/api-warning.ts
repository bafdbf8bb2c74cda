import type { Rule } from "../rule.ts";
import { problemsOfKnownKinds } from "./findings.ts";

export const apiWarning: Rule = {
  id: "api-warning",
  family: "schema",
  severity: "warning",
  title: "No object makes the API server warn",
  description:
    "The API server accepts values that hide each other, have no effect, or will be gone, and warns of them; Argo CD does not show that.",
  check: (facts) => problemsOfKnownKinds(facts, "warning"),
};
