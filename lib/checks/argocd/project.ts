import type { RenderedApplication } from "../../application/rendered-application.ts";
import { globMatches, isDenial } from "../../glob.ts";
import { groupKindOf } from "../../kubernetes/kinds.ts";
import { type Json, listAt, type Manifest, objectAt, stringAt, textOf } from "../../kubernetes/manifest.ts";
import { namespaceOf } from "../../kubernetes/namespace.ts";
import type { Facts } from "../facts/facts.ts";
import type { CheckObject } from "../input.ts";

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
  const owners = new Map(
    facts.ofKind("argoproj.io/Application").map((object) => [object.manifest.metadata.name, object]),
  );
  const charts = facts.applications.flatMap((application) => {
    const owner = owners.get(application.name);
    const project = owner && projectOf(owner.manifest, facts);
    return owner === undefined || project === undefined ? [] : chartContents(application, owner, project);
  });
  const projects = new Map([...owners].map(([name, { manifest }]) => [name, projectOf(manifest, facts)]));
  const objects = facts.objects.flatMap((object): Deployed[] => {
    const { application, manifest, byHand } = object;
    const owner = application === undefined || byHand === true ? undefined : owners.get(application);
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

/** Whether a project lets its Applications make a kind. */
export function allowsKind(project: Manifest, kind: string, name: string, isNamespaced: boolean): boolean {
  const scope = isNamespaced ? "namespace" : "cluster";
  const denied = isListed(listAt(project, "spec", `${scope}ResourceBlacklist`), kind, name);
  const allowed = objectAt(project, "spec")[`${scope}ResourceWhitelist`];
  // Without a list everything is allowed in namespaces, and nothing outside.
  return !denied && (Array.isArray(allowed) ? isListed(allowed, kind, name) : isNamespaced);
}

function isListed(list: readonly Json[], kind: string, name: string): boolean {
  return list.some((item) => {
    const pattern = `${stringAt(item, "group") ?? ""}/${stringAt(item, "kind") ?? ""}`;
    const namePattern = stringAt(item, "name") ?? "";
    return globMatches(pattern, kind, "/") && (namePattern === "" || name === "*" || globMatches(namePattern, name));
  });
}

/** Whether a project lets its Applications write to a namespace of a cluster. */
export function allowsDestination(project: Manifest, destination: Json, namespace: string): boolean {
  const cluster = clusterOf(destination);
  let allowed = false;
  for (const item of listAt(project, "spec", "destinations")) {
    const pattern = stringAt(item, "namespace") ?? "";
    const isThere = globMatches(pattern, namespace);
    const server = verdict(stringAt(item, "server"), cluster.server);
    const name = verdict(stringAt(item, "name"), cluster.name);
    if (name === "denied" || (server === "denied" && isThere)) return false;
    if ((server === "allowed" || name === "allowed") && isThere) allowed = true;
    else if (!isThere && isDenial(pattern) && server === "allowed") return false;
  }
  return allowed;
}

function verdict(pattern: string | undefined, value: string | undefined): "allowed" | "denied" | "other" {
  if (pattern === undefined || value === undefined) return "other";
  if (globMatches(pattern, value)) return "allowed";
  return isDenial(pattern) ? "denied" : "other";
}

/** The cluster that Argo CD runs in has a name and an address, which mean the same. */
function clusterOf(destination: Json): { readonly server?: string | undefined; readonly name?: string | undefined } {
  const [server, name] = [stringAt(destination, "server"), stringAt(destination, "name")];
  const isOwn = server === "https://kubernetes.default.svc" || name === "in-cluster";
  return isOwn ? { server: "https://kubernetes.default.svc", name: "in-cluster" } : { server, name };
}

/** Whether a project lets its Applications read a repository. */
export function allowsSource(project: Manifest, repository: string): boolean {
  let allowed = false;
  for (const pattern of listAt(project, "spec", "sourceRepos").map(textOf)) {
    const matches = globMatches(normalized(pattern), normalized(repository), "/");
    if (!matches && isDenial(pattern)) return false;
    allowed ||= matches;
  }
  return allowed;
}

/** Argo CD takes addresses that differ only in case, scheme of SSH or `.git` for one. */
function normalized(url: string): string {
  const text = url.trim().toLowerCase();
  const deny = isDenial(text) ? "!" : "";
  return (
    deny +
    text
      .slice(deny.length)
      .replace(/^([\w.-]+@[\w.-]+):(?!\/)/, "$1/")
      .replace(/^ssh:\/\//, "")
      .replace(/\.git$/, "")
  );
}
