import type { RenderedApplication } from "../../application/rendered-application.ts";
import { groupKindOf } from "../../kubernetes/kinds.ts";
import { type Manifest, stringAt } from "../../kubernetes/manifest.ts";
import { namespaceOf } from "../../kubernetes/namespace.ts";
import type { Facts } from "../facts/facts.ts";
import { isSynced } from "../facts/synced.ts";
import type { CheckObject } from "../input.ts";
import { applicationsByName } from "./applications.ts";

/** Something that an Application puts into the cluster. */
export interface Deployed {
  /** Where to report it: the object, or the Application when a chart makes it. */
  readonly object: CheckObject;
  readonly isChart: boolean;
  /** `/Service`, `apps/Deployment`; undefined where only the namespace is known. */
  readonly kind?: string;
  readonly name: string;
  /** Empty for what lies in no namespace. */
  readonly namespace: string;
  readonly application: Manifest;
  readonly project: Manifest;
}

/** The AppProject of an Application; undefined when it is unknown. */
export function projectOf(application: Manifest, facts: Facts): Manifest | undefined {
  const name = stringAt(application, "spec", "project") ?? "default";
  return facts.find("argoproj.io/AppProject", namespaceOf(application), name)?.manifest;
}

/** Everything that Applications with a known AppProject deploy. */
export function deployed(facts: Facts): Deployed[] {
  const owners = applicationsByName(facts);
  const charts = facts.applications.flatMap((application) => {
    const owner = owners.get(application.name);
    const project = owner && projectOf(owner.manifest, facts);
    return owner === undefined || project === undefined ? [] : chartContents(application, owner, project);
  });
  const projects = new Map([...owners].map(([name, { manifest }]) => [name, projectOf(manifest, facts)]));
  // What a chart makes is held against what is declared of it, and that against the project.
  const declared = new Set(facts.applications.filter(({ chart }) => chart?.creates).map(({ name }) => name));
  const objects = facts.objects.flatMap((object): Deployed[] => {
    const { application = "", chart, manifest } = object;
    const isDeclared = chart?.renderedBy === "argo-cd" && declared.has(application);
    const owner = isDeclared || !isSynced(object) ? undefined : owners.get(application);
    const project = owner && projects.get(owner.manifest.metadata.name);
    if (owner === undefined || project === undefined) return [];
    const namespace = facts.schemas.scopes.isClusterScoped(manifest) ? "" : namespaceOf(manifest, facts.schemas.scopes);
    const { name } = manifest.metadata;
    return [
      { object, isChart: false, kind: groupKindOf(manifest), name, namespace, application: owner.manifest, project },
    ];
  });
  return [...objects, ...charts];
}

function chartContents(application: RenderedApplication, object: CheckObject, project: Manifest): Deployed[] {
  const creates = application.chart?.creates;
  if (creates === undefined) return [];
  const common = { object, isChart: true, name: "*", application: object.manifest, project };
  return [
    ...creates.clusterScoped.map((kind) => ({ ...common, kind, namespace: "" })),
    ...creates.namespaced.map((kind) => ({ ...common, kind, namespace: application.namespace })),
    ...(creates.namespaces ?? []).map((namespace) => ({ ...common, namespace })),
  ];
}
