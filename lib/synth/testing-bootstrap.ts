import type { ApplicationConfig } from "../application/application.ts";
import type { ManifestFile } from "../kubernetes/manifest.ts";
import { testCluster, testMember } from "../testing.ts";
import type { SynthesizedCluster } from "./synth.ts";

/** A file that is applied by hand for an application; the object has the application's name unless it is said. */
export function bootstrapFile(application: string, apiVersion: string, kind: string, name = application): ManifestFile {
  return {
    path: `test/bootstrap/${application}/${kind}-${name}.yaml`,
    manifest: { apiVersion, kind, metadata: { name } },
    cluster: "test",
    application,
    source: `argocd/${application}.app.ts`,
  };
}

/** What Argo CD is begun with. */
export const argoBootstrap: readonly ManifestFile[] = [
  bootstrapFile("apps", "argoproj.io/v1alpha1", "Application", "root"),
  bootstrapFile("apps", "argoproj.io/v1alpha1", "AppProject", "root"),
  bootstrapFile("argocd", "helm.cattle.io/v1", "HelmChart"),
  bootstrapFile("argocd", "v1", "Namespace"),
];

/** A cluster with applications, each with an Application of Argo CD. */
export function synthesizedOf(
  bootstrap: readonly ManifestFile[],
  members: Readonly<Record<string, { readonly wave: number; readonly config?: Partial<ApplicationConfig> }>> = {},
): SynthesizedCluster {
  const applications = Object.entries(members)
    .map(([name, { wave, config }]) => ({
      ...testMember(name, config),
      manifests: [],
      releases: [],
      wave,
      dependencies: [],
    }))
    .sort((a, b) => a.wave - b.wave);
  const files = applications.map(({ name }) => bootstrapFile(name, "argoproj.io/v1alpha1", "Application"));
  const capabilities = { kubernetes: "1.36.5", apiVersions: [] };
  return { cluster: testCluster(), capabilities, applications, built: [], files, bootstrap, hostScripts: [] };
}
