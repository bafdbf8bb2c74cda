import { defineApplication } from "../../lib/application/application.ts";
import { argocdNamespace } from "../configs/destination.ts";
import { addAppProject } from "./app-project.ts";
import { addApplication } from "./application.ts";
import { addRoot } from "./root.ts";

/** Stem of this file, and so the folder with the Applications. */
const folder = "apps";

export default defineApplication({
  description: "Has Argo CD run every application of the cluster.",
  namespace: argocdNamespace,
  buildLast: ({ chart, cluster, rendered }) => {
    for (const application of rendered) if (application.name !== folder) addApplication(chart, cluster, application);
  },
  bootstrap: ({ chart, cluster, rendered, scopes }) => {
    // The root needs its project, which later belongs to the application that makes all of them.
    addAppProject(chart, "argocd", cluster, { rendered, scopes });
    addRoot(chart, cluster, folder);
  },
});
