import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../manifest.ts";
import { type Changes, problemsOf } from "../testing-rules.ts";
import { validateCertificateSigningRequest } from "./certificate-signing-request.ts";

const csr: JsonObject = {
  apiVersion: "certificates.k8s.io/v1",
  kind: "CertificateSigningRequest",
  metadata: { name: "bob" },
  spec: {
    signerName: "example.com/clients",
    usages: ["client auth"],
    expirationSeconds: 3600,
    request: "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0KQUJDRAotLS0tLUVORCBDRVJUSUZJQ0FURSBSRVFVRVNULS0tLS0K",
  },
};

describe("a CertificateSigningRequest", () => {
  test("is taken", () => {
    expect(problemsOf(validateCertificateSigningRequest, csr)).toEqual([]);
  });

  test.each<Changes>([{ "spec.expirationSeconds": undefined }])("is taken with %j", (changes) => {
    expect(problemsOf(validateCertificateSigningRequest, csr, changes)).toEqual([]);
  });

  test.each<[Changes, string[]]>([
    [{ "spec.usages": [] }, ["spec.usages: must not be empty"]],
    [{ "spec.usages": ["client auth", "client auth"] }, ['spec.usages[1]: repeats "client auth"']],
    [{ "spec.expirationSeconds": 599 }, ["spec.expirationSeconds: must be at least 600, got 599"]],
    [
      { "spec.signerName": "clients" },
      ['spec.signerName: must be the name of a signer such as example.com/clients, got "clients"'],
    ],
    [
      { "spec.signerName": "kubernetes.io/legacy-unknown" },
      ['spec.signerName: must be the name of a signer such as example.com/clients, got "kubernetes.io/legacy-unknown"'],
    ],
    [{ "spec.request": "QUJD" }, ["spec.request: must be a PEM block CERTIFICATE REQUEST in base64"]],
  ])("has problems with %j", (changes, problems) => {
    expect(problemsOf(validateCertificateSigningRequest, csr, changes)).toEqual(problems);
  });
});
