import { type Json, listAt, objectAt, stringAt, textOf } from "../manifest.ts";
import { globMatches, isDenial } from "./glob.ts";

/** Whether a project lets its Applications make a kind. */
export function allowsKind(project: Json, kind: string, name: string, isNamespaced: boolean): boolean {
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
export function allowsDestination(project: Json, destination: Json, namespace: string): boolean {
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
export function allowsSource(project: Json, repository: string): boolean {
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
