import { expect, test } from "vitest";
import { parseCertificate } from "./certificate.ts";

const metadata = { namespace: "web", name: "web-tls", creationTimestamp: "2026-11-01T08:00:00Z" };

test("reads a certificate that is there", () => {
  const spec = {
    commonName: "web.example.org",
    dnsNames: ["web.example.org", "www.example.org"],
    ipAddresses: ["192.0.2.1"],
  };
  const status = {
    conditions: [{ type: "Ready", status: "True", message: "Certificate is up to date and has not expired" }],
    notAfter: "2027-01-30T08:00:00Z",
    renewalTime: "2026-12-31T08:00:00Z",
  };
  expect(parseCertificate({ metadata, spec, status })).toEqual({
    namespace: "web",
    name: "web-tls",
    created: "2026-11-01T08:00:00Z",
    hosts: ["web.example.org", "www.example.org", "192.0.2.1"],
    ready: true,
    notAfter: "2027-01-30T08:00:00Z",
    renewalTime: "2026-12-31T08:00:00Z",
  });
});

test("says why there is none", () => {
  const conditions = [{ type: "Ready", status: "False", message: "Issuing certificate as Secret does not exist" }];
  expect(parseCertificate({ metadata, status: { conditions } })).toMatchObject({
    ready: false,
    message: "Issuing certificate as Secret does not exist",
  });
  expect(parseCertificate({ metadata })?.message).toBe("cert-manager has not yet said anything of it");
});
