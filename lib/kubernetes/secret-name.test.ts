import { describe, expect, test } from "vitest";
import { isHarmlessKey, isReferenceKey, isSecretCollection, isSecretKey, isVagueKey } from "./secret-name.ts";

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
    "S3_KEY",
    "DBPass",
    "tls.key",
    "id_ed25519",
    "bindpw",
    "snmpCommunity",
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
    "PRIMARY_KEY",
    "AUTH_HOST",
    "auth_username",
    "auth.yaml",
    "tlsSecret",
    "nginx.ingress.kubernetes.io/auth-secret",
  ])("no secret: %s", (name) => expect(isSecretKey(name)).toBe(false));
});

test("the name of something, a path or a setting is harmless where secrets are expected", () => {
  expect(["secretName", "tokenPath", "passwordSecretRef"].map(isHarmlessKey)).toEqual([true, true, true]);
  expect(isHarmlessKey("password")).toBe(false);
});

test("a component has the names of some secrets", () => {
  expect(["auth", "auth-signin", "password", "image"].map(isVagueKey)).toEqual([true, true, false, false]);
});

test("each value of a collection is a secret", () => {
  expect(["passwords", "API_TOKENS", "password", "auth"].map(isSecretCollection)).toEqual([true, true, false, false]);
});

test("a reference leads to another object", () => {
  expect(["secretKeyRef", "secretRef", "configMapKeySelector"].map(isReferenceKey)).toEqual([true, true, true]);
  expect(isReferenceKey("secret")).toBe(false);
});
