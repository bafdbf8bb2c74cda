import { describe, expect, test } from "vitest";
import { isHarmlessKey, isReferenceKey, isSecretKey } from "./secret-name.ts";

describe("a name says that its value is", () => {
  test.each([
    "password",
    "DB_PASS",
    "dbPassword",
    "AWS_SECRET_ACCESS_KEY",
    "API_KEY",
    "client-secret",
    "example.com/token",
    "webhookUrl",
    "AccountKey",
    "requirepass",
    "client-key-data",
    "PEPPER",
    "WG_KEY",
    "KEY",
  ])("a secret: %s", (name) => expect(isSecretKey(name)).toBe(true));

  test.each([
    "secretName",
    "token-file",
    "passwordPolicy",
    "existingSecret",
    "automountServiceAccountToken",
    "compass",
    "keyboard",
    "LOG_LEVEL",
    "key",
    "MAX_TOKENS",
    "ENABLE_AUTH",
    "SECRETS_BACKEND",
    "PUBLIC_KEY",
  ])("no secret: %s", (name) => expect(isSecretKey(name)).toBe(false));
});

test("the name of something, a path or a setting is harmless where secrets are expected", () => {
  expect(["secretName", "tokenPath", "passwordSecretRef"].map(isHarmlessKey)).toEqual([true, true, true]);
  expect(isHarmlessKey("password")).toBe(false);
});

test("a reference leads to another object", () => {
  expect(["secretKeyRef", "secretRef", "configMapKeySelector"].map(isReferenceKey)).toEqual([true, true, true]);
  expect(isReferenceKey("secret")).toBe(false);
});
