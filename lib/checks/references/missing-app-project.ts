import { missingObject } from "./missing.ts";

export const missingAppProject = missingObject({
  id: "missing-app-project",
  kinds: ["argoproj.io/AppProject"],
  title: "Every Application belongs to an AppProject that exists",
  description: "Argo CD refuses to sync an Application whose project it does not know.",
  fix: "add the AppProject",
  // Argo CD makes this one by itself.
  exists: ({ name }) => name === "default",
});
