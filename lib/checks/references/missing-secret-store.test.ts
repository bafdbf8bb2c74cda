import { expect, it } from "vitest";
import { object, problemsOf } from "../testing.ts";
import { missingSecretStore } from "./missing-secret-store.ts";

const secret = (secretStoreRef: { kind?: string; name: string }) =>
  object("external-secrets.io/v1", "ExternalSecret", "login", { spec: { secretStoreRef } });

it("missing-secret-store passes for stores that exist", () => {
  const stores = [
    object("external-secrets.io/v1", "SecretStore", "own"),
    object("external-secrets.io/v1", "ClusterSecretStore", "vault"),
  ];
  const objects = [...stores, secret({ name: "own" }), secret({ kind: "ClusterSecretStore", name: "vault" })];
  expect(problemsOf(missingSecretStore, objects)).toEqual([]);
});

it("missing-secret-store fails for one that does not", () => {
  expect(problemsOf(missingSecretStore, [secret({ name: "vault" })])).toEqual([
    "ExternalSecret/login spec.secretStoreRef.name: names SecretStore web/vault, which does not exist; add the store",
  ]);
});
