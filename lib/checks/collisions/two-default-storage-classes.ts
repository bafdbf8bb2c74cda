import { builtInsOf } from "../../k3s/built-ins.ts";
import type { Rule } from "../rule.ts";
import { defaultClasses } from "./default-classes.ts";

export const twoDefaultStorageClasses: Rule = {
  id: "two-default-storage-classes",
  family: "collisions",
  severity: "error",
  title: "At most one StorageClass is the default",
  description:
    "With two default classes a claim that names none gets the newer one, so its data lands where nobody chose.",
  check: (facts) => {
    const { cluster } = facts;
    return defaultClasses(facts, "storage.k8s.io/StorageClass", cluster && builtInsOf(cluster).storageClasses[0]);
  },
};
