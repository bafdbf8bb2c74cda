import { missingKeys } from "./missing-keys.ts";

export const missingConfigMapKey = missingKeys({
  id: "missing-config-map-key",
  kind: "/ConfigMap",
  title: "Every key of a ConfigMap that is referred to exists",
  description: "A container does not start without a key that its environment or its files need.",
});
