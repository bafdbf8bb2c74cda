import { missingObject } from "./missing.ts";

export const missingStorageClass = missingObject({
  id: "missing-storage-class",
  kinds: ["storage.k8s.io/StorageClass"],
  title: "Every StorageClass that is referred to exists",
  description: "A claim of a class that nobody serves stays pending, and its pods with it.",
  fix: "leave the name out to use the default class, or declare the class in provides.storageClasses",
});
