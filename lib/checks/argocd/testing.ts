import type { JsonObject, Manifest } from "../../kubernetes/manifest.ts";
import type { CheckObject } from "../input.ts";
import { object } from "../testing.ts";

/** An Argo CD Application of project `applications` that deploys to namespace `web` of its own cluster. */
export function application(name: string, spec: JsonObject = {}, annotations: JsonObject = {}): Manifest {
  const destination = { server: "https://kubernetes.default.svc", namespace: "web" };
  return object("argoproj.io/v1alpha1", "Application", name, {
    metadata: { namespace: "argocd", annotations },
    spec: { project: "applications", destination, ...spec },
  });
}

/** The AppProject `applications`. */
export function project(spec: JsonObject): Manifest {
  return object("argoproj.io/v1alpha1", "AppProject", "applications", { metadata: { namespace: "argocd" }, spec });
}

/** An object that the Application `web` syncs, or another one. */
export function synced(manifest: Manifest, by = "web"): CheckObject {
  return { manifest, file: `dist/test/${by}/${manifest.kind}-${manifest.metadata.name}.yaml`, application: by };
}

/** An object with one annotation. */
export function annotated(annotation: string, value: string, kind = "ConfigMap"): Manifest {
  return object(kind === "Application" ? "argoproj.io/v1alpha1" : "v1", kind, "x", {
    metadata: { annotations: { [annotation]: value } },
  });
}
