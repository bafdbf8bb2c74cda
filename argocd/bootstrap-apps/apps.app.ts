import { defineApplication } from "../../lib/application/application.ts";
import { argocdNamespace } from "../configs/destination.ts";
import { addEmptyDefaultProject, addRootProject } from "./app-project.ts";
import { addApplication } from "./application.ts";
import { addRoot } from "./root.ts";

/** Stem of this file, and so the folder with the Applications. */
const folder = "apps";

export default defineApplication({
  description: "Has Argo CD run every application of the cluster, each within what it may do.",
  namespace: argocdNamespace,
  buildLast: ({ chart, cluster, rendered, scopes }) => {
    addEmptyDefaultProject(chart);
    for (const application of rendered)
      if (application.name !== folder) addApplication(chart, cluster, application, scopes);
  },
  bootstrap: ({ chart, cluster }) => {
    addRootProject(chart, cluster);
    addRoot(chart, cluster, folder);
  },
});
