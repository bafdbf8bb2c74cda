import { quote } from "../../errors.ts";
import { stringAt } from "../../kubernetes/manifest.ts";
import type { Finding, Rule } from "../rule.ts";

/** @see https://github.com/bitnami-labs/sealed-secrets#sealedsecrets-as-templates-for-secrets */
export const sealedSecretTemplate: Rule = {
  id: "sealed-secret-template",
  family: "controllers",
  severity: "warning",
  title: "The template of a SealedSecret names no other Secret",
  description:
    "The Secret always gets the name and namespace of the SealedSecret, for which it was encrypted; others in the template are ignored.",
  check: (facts) =>
    facts.ofKind("bitnami.com/SealedSecret").flatMap((object) =>
      ["name", "namespace"].flatMap((field): Finding[] => {
        const path = ["spec", "template", "metadata", field];
        const [own, other] = [stringAt(object.manifest, "metadata", field), stringAt(object.manifest, ...path)];
        if (other === undefined || other === "" || own === undefined || other === own) return [];
        const message = `is ignored: the ${field} of the Secret will be ${quote(own)}, got ${quote(other)}`;
        return [{ object, path, message, fix: `seal it for ${quote(other)}, or remove the field` }];
      }),
    ),
};
