import { expect, it } from "vitest";
import type { JsonObject } from "../../kubernetes/manifest.ts";
import { object, problemsOf } from "../testing.ts";
import { sealedSecretTemplate } from "./sealed-secret-template.ts";

const sealed = (metadata: JsonObject) =>
  object("bitnami.com/v1alpha1", "SealedSecret", "login", { spec: { template: { metadata } } });

it("sealed-secret-template passes for the same name, or none", () => {
  expect(problemsOf(sealedSecretTemplate, [sealed({ name: "login", namespace: "web" }), sealed({})])).toEqual([]);
});

it("sealed-secret-template fails for another one", () => {
  expect(problemsOf(sealedSecretTemplate, [sealed({ name: "other", namespace: "api" })])).toEqual([
    'SealedSecret/login spec.template.metadata.name: is ignored: the name of the Secret will be "login", got "other"; seal it for "other", or remove the field',
    'SealedSecret/login spec.template.metadata.namespace: is ignored: the namespace of the Secret will be "web", got "api"; seal it for "api", or remove the field',
  ]);
});
