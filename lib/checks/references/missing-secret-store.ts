import { missingObject } from "./missing.ts";

export const missingSecretStore = missingObject({
  id: "missing-secret-store",
  kinds: ["external-secrets.io/ClusterSecretStore", "external-secrets.io/SecretStore"],
  title: "Every ExternalSecret has a store that exists",
  description: "Without its store the Secret is never made, and the pods that need it do not start.",
  fix: "add the store",
});
