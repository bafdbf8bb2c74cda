import { describe, expect, it } from "vitest";
import { deployment, object, problemsOf } from "../testing.ts";
import { missingSecretKey } from "./missing-secret-key.ts";

const env = [{ name: "PASSWORD", valueFrom: { secretKeyRef: { name: "login", key: "pasword" } } }];
const user = deployment("web", {}, { env });
const sealed = (keys: Record<string, string>) =>
  object("bitnami.com/v1alpha1", "SealedSecret", "login", { spec: { encryptedData: keys } });

describe("missing-secret-key", () => {
  it("passes for a key that is there, or may be", () => {
    expect(problemsOf(missingSecretKey, [user, sealed({ pasword: "x" })])).toEqual([]);
    const fetched = object("external-secrets.io/v1", "ExternalSecret", "login", { spec: { dataFrom: [{}] } });
    expect(problemsOf(missingSecretKey, [user, fetched])).toEqual([]);
  });

  it("fails with the nearest key", () => {
    expect(problemsOf(missingSecretKey, [user, sealed({ password: "x", user: "y" })])).toEqual([
      'Deployment/web spec.template.spec.containers[0].env[0].valueFrom.secretKeyRef.key: takes key "pasword", which Secret web/login does not have; did you mean "password"?',
    ]);
  });

  it("fails for keys that an ExternalSecret does not fetch", () => {
    const fetched = object("external-secrets.io/v1", "ExternalSecret", "login", {
      spec: { data: [{ secretKey: "token" }] },
    });
    expect(problemsOf(missingSecretKey, [user, fetched])).toEqual([
      'Deployment/web spec.template.spec.containers[0].env[0].valueFrom.secretKeyRef.key: takes key "pasword", which Secret web/login does not have; add it there',
    ]);
  });
});
