import { expect, it } from "vitest";
import { deployment, problemsOf } from "../testing.ts";
import { plainSecretInEnvironment } from "./plain-secret-in-environment.ts";

const withVariable = (name: string, value: string) => deployment("web", {}, { env: [{ name, value }] });

it("plain-secret-in-environment passes for other names, paths, references and references to Secrets", () => {
  const objects = [
    withVariable("TOKEN_TTL", "3600"),
    withVariable("PASSWORD_FILE", "/run/password"),
    withVariable("API_TOKEN", "/run/token"),
    withVariable("DB_PASSWORD", "$(PASSWORD)"),
    withVariable("SECRET_NAME", "login"),
    withVariable("TOKEN_PATH", "run/token"),
    withVariable("MAX_TOKENS", "4096"),
    withVariable("REQUIRE_AUTH", "strict"),
    withVariable("BASIC_AUTH", "off"),
    withVariable("PUBLIC_KEY", "ssh-ed25519 AAAA"),
    withVariable("SORT_KEY", "name"),
    withVariable("COMPASS", "north"),
    deployment(
      "x",
      {},
      { env: [{ name: "PASSWORD", valueFrom: { secretKeyRef: { name: "login", key: "password" } } }] },
    ),
  ];
  expect(problemsOf(plainSecretInEnvironment, objects)).toEqual([]);
});

it.each([
  "DB_PASSWORD",
  "DB_PASS",
  "dbPassword",
  "AWS_SECRET_ACCESS_KEY",
  "PGPASSWORD",
  "SMTP_PWD",
  "API_KEY",
  "APIKEY",
  "ENCRYPTION_KEY",
  "WG_KEY",
  "KEY",
  "PEPPER",
  "NPM_TOKEN",
  "GF_SECURITY_ADMIN_PASSWORD",
  "client-secret",
])("plain-secret-in-environment fails for a secret in %s, and does not show it", (name) => {
  expect(problemsOf(plainSecretInEnvironment, [withVariable(name, "hunter2")])).toEqual([
    `Deployment/web spec.template.spec.containers[0].env[0].value: gives ${name} a value that looks like a secret; take it from a Secret with valueFrom.secretKeyRef`,
  ]);
});
