import { registryKey } from "../../../lib/portal/annotations.ts";
import type { PortalBackend, PortalCluster, PortalLink, PortalRegistry } from "../../../lib/portal/registry.ts";
import { isMapping, listAt, numberAt, parseJson, stringAt, valueAt } from "../../kubernetes/answer.ts";
import { identityOf } from "./identity.ts";
import { textsAt } from "./text.ts";

/** A ConfigMap with links. */
export interface RegistryEntry {
  readonly namespace: string;
  readonly name: string;
  /** What could be read of it. @default - nothing; `problem` says why */
  readonly registry?: PortalRegistry;
  /** What could not be read. @default - all could */
  readonly problem?: string;
}

/** Undefined for something else than a ConfigMap. */
export function parseRegistryEntry(object: unknown): RegistryEntry | undefined {
  const identity = identityOf(object);
  if (identity === undefined) return undefined;
  const text = stringAt(object, "data", registryKey);
  if (text === undefined) return { ...identity, problem: `it has no key ${registryKey}` };
  const registry = parseJson(text);
  if (!isMapping(registry)) return { ...identity, problem: `${registryKey} is no JSON object` };
  const written = listAt(registry, "links");
  const links = written.map(parseLink);
  const cluster = parseCluster(valueAt(registry, "cluster"));
  const unreadable = links.flatMap((link, index) => (link === undefined ? [`links[${index}]`] : []));
  return {
    ...identity,
    registry: { links: links.filter((link) => link !== undefined), cluster },
    problem:
      unreadable.length > 0 ? `${registryKey}: ${unreadable.slice(0, 5).join(", ")} without title or url` : undefined,
  };
}

function parseLink(link: unknown): PortalLink | undefined {
  const [title, url] = [stringAt(link, "title"), stringAt(link, "url")];
  if (title === undefined || title === "" || url === undefined) return undefined;
  return {
    title,
    url,
    description: stringAt(link, "description"),
    icon: stringAt(link, "icon"),
    group: stringAt(link, "group"),
    owner: stringAt(link, "owner"),
    docs: stringAt(link, "docs"),
    backend: parseBackend(valueAt(link, "backend")),
    application: stringAt(link, "application"),
    probe: stringAt(link, "probe"),
  };
}

function parseBackend(backend: unknown): PortalBackend | undefined {
  const [namespace, service] = [stringAt(backend, "namespace"), stringAt(backend, "service")];
  if (namespace === undefined || service === undefined) return undefined;
  return { namespace, service, port: numberAt(backend, "port") ?? stringAt(backend, "port") };
}

function parseCluster(cluster: unknown): PortalCluster | undefined {
  const k3sVersion = stringAt(cluster, "k3sVersion");
  if (k3sVersion === undefined) return undefined;
  const [argoCd, grafana] = [stringAt(cluster, "argoCd", "url"), stringAt(cluster, "grafana", "url")];
  const backend = parseBackend(valueAt(cluster, "prometheus"));
  const port = numberAt(cluster, "prometheus", "port");
  return {
    k3sVersion,
    nodes: textsAt(cluster, "nodes"),
    argoCd: argoCd ? { url: argoCd, namespace: stringAt(cluster, "argoCd", "namespace") ?? "argocd" } : undefined,
    grafana: grafana ? { url: grafana } : undefined,
    prometheus: backend && port ? { ...backend, port } : undefined,
  };
}
