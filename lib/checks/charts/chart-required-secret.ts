import { quote } from "../../errors.ts";
import { isJsonObject, type Json } from "../../kubernetes/manifest.ts";
import { isDefinition } from "../../kubernetes/scopes.ts";
import { declarationOf } from "../facts/declaration.ts";
import type { Facts } from "../facts/facts.ts";
import type { CheckObject } from "../input.ts";
import type { Finding, Rule } from "../rule.ts";
import { rbacSecrets } from "../security/rbac-secrets.ts";
import { seenApplications } from "./seen.ts";

export const chartRequiredSecret: Rule = {
  id: "chart-required-secret",
  family: "charts",
  severity: "warning",
  needs: "cluster",
  title: "Every Secret that an application requires is named by what it makes",
  description:
    "A person creates the Secret by hand, and nothing that the chart makes says its name: it may be misspelled, or the chart may not need it any more.",
  check: (facts) =>
    seenApplications(facts).flatMap(({ application, all }) => {
      // Who may read all Secrets may find one by its labels.
      if (mayReadSecrets(facts, all)) return [];
      const objects = all.filter(({ manifest }) => !isDefinition(manifest));
      return application.requiredSecrets.flatMap(({ name }, index): Finding[] => {
        if (objects.some(({ manifest }) => says(manifest, name))) return [];
        const message = `is ${quote(name)}, which nothing that the application makes names`;
        const path = ["requiredSecrets", index, "name"];
        return [{ object: declarationOf(application), path, message, fix: "correct or remove it" }];
      });
    }),
};

function mayReadSecrets(facts: Facts, objects: readonly CheckObject[]): boolean {
  return rbacSecrets.check(facts).some(({ object }) => objects.includes(object));
}

function says(value: Json, text: string): boolean {
  if (typeof value === "string") return value.includes(text);
  if (Array.isArray(value)) return value.some((item) => says(item, text));
  return isJsonObject(value) && Object.values(value).some((member) => says(member, text));
}
