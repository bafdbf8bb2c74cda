import { missingObject } from "./missing.ts";

export const missingServiceAccount = missingObject({
  id: "missing-service-account",
  kinds: ["/ServiceAccount"],
  title: "Every ServiceAccount that is referred to exists",
  description: "Pods of a missing ServiceAccount are refused, and permissions bound to it reach nobody.",
  fix: "add it, or declare it in provides.serviceAccounts of the application whose chart makes it",
});
