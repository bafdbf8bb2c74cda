import { secretTypeLabel } from "../../kubernetes/argo-cd/annotations.ts";
import { isSecretReference } from "../../kubernetes/argo-cd/secret-reference.ts";
import { objectAt, stringAt } from "../../kubernetes/manifest.ts";
import type { Finding, Rule } from "../rule.ts";

export const plainSecret: Rule = {
  id: "plain-secret",
  family: "security",
  severity: "error",
  title: "No Secret holds its values",
  description: "Base64 hides nothing: who can read the repository, or any old clone of it, has the secret.",
  check: (facts) =>
    facts.ofKind("/Secret").flatMap((object) =>
      ["data", "stringData"].flatMap((field): Finding[] => {
        const values = objectAt(object.manifest, field);
        const isSetting = isArgoSettings(stringAt(object.manifest.metadata, "labels", secretTypeLabel));
        const secret = Object.keys(values).filter(
          (name) => values[name] !== "" && !(isSetting && argoSettings.has(name)) && !refers(field, values[name]),
        );
        const [key, ...others] = secret;
        if (key === undefined) return [];
        return [
          {
            object,
            path: [field, key],
            message: `is a secret in plain text${others.length === 0 ? "" : `, like ${others.length} more`}`,
            fix: "seal it as a SealedSecret, fetch it by an ExternalSecret, or declare it in the application's requiredSecrets",
          },
        ];
      }),
    ),
};

/** Argo CD reads repositories and clusters from Secrets, of which only some keys are secret. */
const argoSettings: ReadonlySet<string> = new Set([
  "enableLfs",
  "enableOCI",
  "insecure",
  "name",
  "namespaces",
  "project",
  "server",
  "type",
  "url",
]);

/** Settings of Argo CD lie in a Secret, too, where they may refer to another one. */
function refers(field: string, value: unknown): boolean {
  if (typeof value !== "string") return false;
  return isSecretReference(field === "data" ? Buffer.from(value, "base64").toString() : value);
}

function isArgoSettings(type: string | undefined): boolean {
  return type === "repository" || type === "repo-creds" || type === "cluster";
}
