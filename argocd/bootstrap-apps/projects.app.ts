import { defineApplication } from "../../lib/application/application.ts";
import { layers } from "../../lib/application/layer.ts";
import { argocdNamespace } from "../configs/destination.ts";
import { addAppProject, addEmptyDefaultProject } from "./app-project.ts";

export default defineApplication({
  description: "Limits what the applications of each layer may do.",
  namespace: argocdNamespace,
  onRemoval: "orphan",
  provides: { appProjects: layers },
  buildLast: ({ chart, cluster, rendered, scopes }) => {
    addEmptyDefaultProject(chart);
    for (const layer of layers) {
      const used = layer === "argocd" || rendered.some((application) => application.layer === layer);
      if (used) addAppProject(chart, layer, cluster, { rendered, scopes });
    }
  },
});
