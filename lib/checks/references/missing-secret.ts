import { missingObject } from "./missing.ts";

export const missingSecret = missingObject({
  id: "missing-secret",
  kinds: ["/Secret"],
  title: "Every Secret that is referred to exists",
  description:
    "A pod waits for ever for a Secret that nobody makes. It comes from a committed SealedSecret, ExternalSecret or Certificate, from a chart, or from a person who was told to create it.",
  fix: "commit a SealedSecret, ExternalSecret or Certificate that makes it, or declare it in the application's requiredSecrets or provides.secrets",
});
