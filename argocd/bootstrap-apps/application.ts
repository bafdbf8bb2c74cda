import { ApiObject } from "cdk8s";
import type { Construct } from "constructs";
import type { RenderedApplication } from "../../lib/application/rendered-application.ts";
import type { Cluster } from "../../lib/cluster/cluster.ts";
import {
  generatePathsAnnotation,
  resourcesFinalizer,
  syncWaveAnnotation,
} from "../../lib/kubernetes/argo-cd/annotations.ts";
import { isJsonObject } from "../../lib/kubernetes/manifest.ts";
import type { Scopes } from "../../lib/kubernetes/scopes.ts";
import { isDefinition } from "../../lib/kubernetes/scopes.ts";
import { applicationFolder, inRepository } from "../../lib/layout/paths.ts";
import { argocdNamespace, clusterServer } from "../configs/destination.ts";
import { addAppProject } from "./app-project.ts";
import { gitSourceOf } from "./git-source.ts";
import { type ApplicationObject, syncPolicyOf } from "./sync-policy.ts";

/**
 * About a quarter of an hour. A sync that retries keeps to the chart version and the values that it began with, so that an end to
 * it is needed before Argo CD tries those of a newer commit.
 */
const retries = 8;

/** One Argo CD Application for everything that was made for an application, with its project. */
export function addApplication(
  scope: Construct,
  cluster: Cluster,
  rendered: RenderedApplication,
  scopes: Scopes,
): void {
  const { name, layer, description, namespace, manifests, wave } = rendered;
  // What is built last is not there yet.
  const hasFiles = manifests.length > 0 || rendered.buildsLast;
  const [source, ...more] = [
    ...chartSourcesOf(rendered),
    ...(hasFiles ? [gitSourceOf(cluster, name, hasFolders(rendered))] : []),
  ];
  if (source === undefined) return;
  addAppProject(scope, cluster, rendered, scopes);
  new ApiObject(scope, `Application-${name}`, {
    apiVersion: "argoproj.io/v1alpha1",
    kind: "Application",
    metadata: {
      name,
      namespace: argocdNamespace,
      labels: { layer },
      annotations: {
        [syncWaveAnnotation]: String(wave),
        // Without it every commit has every application rendered again.
        ...(hasFiles && {
          [generatePathsAnnotation]: `/${inRepository(applicationFolder(cluster.name, name))}`,
        }),
      },
      // With it, removing the Application removes its objects. Root waits until they are gone, but not for what these made in turn.
      ...(rendered.onRemoval !== "orphan" && { finalizers: [`${resourcesFinalizer}/background`] }),
    },
    spec: {
      project: name,
      destination: { server: clusterServer, namespace },
      ...(more.length > 0 ? { sources: [source, ...more] } : { source }),
      info: [{ name: "Description", value: description }],
      // What was synced when, with all values; nobody can roll back while Git is followed.
      revisionHistoryLimit: 3,
      syncPolicy: syncPolicyOf({ retries, onlyOutOfSync: true }),
    },
  } satisfies ApplicationObject);
}

/** Whether definitions of its chart lie in a folder below. */
function hasFolders({ manifests, templates }: RenderedApplication): boolean {
  return manifests.some((manifest) => templates?.has(manifest) && isDefinition(manifest));
}

function chartSourcesOf({ chart, values }: RenderedApplication) {
  if (chart?.mode !== "source") return [];
  const { repository, name, version, releaseName } = chart;
  const valuesObject = isJsonObject(values) && Object.keys(values).length > 0 ? values : undefined;
  const helm = { ...(releaseName && { releaseName }), ...(valuesObject && { valuesObject }) };
  return [
    // Argo CD deletes an empty object there, and then sees a difference to Git for ever.
    { repoURL: repository, chart: name, targetRevision: version, ...(Object.keys(helm).length > 0 && { helm }) },
  ];
}
