import { missingObject } from "./missing.ts";

export const missingConfigMap = missingObject({
  id: "missing-config-map",
  kinds: ["/ConfigMap"],
  title: "Every ConfigMap that is referred to exists",
  description: "A pod waits for ever for a ConfigMap that nobody makes.",
  fix: "add it, or declare it in provides.configMaps of the application whose chart makes it",
});
