import { missingObject } from "./missing.ts";

export const missingPriorityClass = missingObject({
  id: "missing-priority-class",
  kinds: ["scheduling.k8s.io/PriorityClass"],
  title: "Every PriorityClass that is referred to exists",
  description: "Pods of an unknown priority class are refused.",
  fix: "add it, or declare it in provides.priorityClasses",
});
