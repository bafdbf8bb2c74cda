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
    const local = cluster !== undefined && !cluster.disable.includes("local-storage");
    return defaultClasses(facts, "storage.k8s.io/StorageClass", local ? "local-path" : undefined);
  },
};
