import { X509Certificate } from "node:crypto";
import * as z from "zod";

/** Certificates, one after the other, in PEM. What is none is not shown: it may be a key. */
export const pemCertificates = z.string().check(({ value, issues }) => {
  if (areCertificates(value)) return;
  const fix = value.includes("PRIVATE KEY")
    ? "leave the private key out, and out of Git"
    : "write what stands from -----BEGIN CERTIFICATE----- to -----END CERTIFICATE-----, without indentation";
  const params = { fix, isHidden: true };
  issues.push({ code: "custom", input: undefined, message: "is not a list of certificates in PEM", params });
});

function areCertificates(text: string): boolean {
  const blocks = text.match(/^-----BEGIN CERTIFICATE-----\n[A-Za-z0-9+/=\n]+\n-----END CERTIFICATE-----$/gm) ?? [];
  return blocks.length > 0 && blocks.join("\n") === text.trim() && blocks.every(isCertificate);
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}
