import { missingKeys } from "./missing-keys.ts";

export const missingSecretKey = missingKeys({
  id: "missing-secret-key",
  kind: "/Secret",
  title: "Every key of a Secret that is referred to exists",
  description: "A container does not start without a key that its environment or its files need.",
});
