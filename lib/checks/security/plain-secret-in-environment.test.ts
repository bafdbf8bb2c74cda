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
    deployment(
      "x",
      {},
      { env: [{ name: "PASSWORD", valueFrom: { secretKeyRef: { name: "login", key: "password" } } }] },
    ),
  ];
  expect(problemsOf(plainSecretInEnvironment, objects)).toEqual([]);
});

it("plain-secret-in-environment fails for a secret, and does not show it", () => {
  expect(problemsOf(plainSecretInEnvironment, [withVariable("DB_PASSWORD", "hunter2")])).toEqual([
    "Deployment/web spec.template.spec.containers[0].env[0].value: gives DB_PASSWORD a value that looks like a secret; take it from a Secret with valueFrom.secretKeyRef",
  ]);
});
