import { missingObject } from "./missing.ts";

export const missingIssuer = missingObject({
  id: "missing-issuer",
  kinds: ["cert-manager.io/ClusterIssuer", "cert-manager.io/Issuer"],
  title: "Every certificate has an issuer that exists",
  description: "cert-manager waits for the issuer, and the host is served with a certificate that no browser trusts.",
  fix: "add the issuer, or declare it in provides.clusterIssuers",
});
