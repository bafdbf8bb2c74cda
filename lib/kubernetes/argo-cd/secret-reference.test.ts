import { expect, test } from "vitest";
import { isSecretReference, secretReference } from "./secret-reference.ts";

test.each([
  [secretReference("argocd-oidc", "client-secret"), true],
  ["$oidc.clientSecret", false],
  ["hunter2", false],
  ["$Secret:key", false],
  ["$a:b c", false],
  [7, false],
])("%s refers to a key of a Secret: %s", (value, refers) => {
  expect(isSecretReference(value)).toBe(refers);
});
