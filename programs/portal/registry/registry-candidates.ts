import type { PortalLink } from "../../../lib/portal/registry.ts";
import type { RegistryEntry } from "../objects/registry-entry.ts";
import type { Candidate } from "./candidate.ts";
import { remembered } from "./memo.ts";
import { isOwnRegistry } from "./own-registry.ts";
import { addressOf, mostAddresses } from "./place.ts";
import { plainText } from "./plain-text.ts";
import { probeAt } from "./probe.ts";
import { safeUrl } from "./safe-url.ts";
import { saidOf } from "./said.ts";

/** What a ConfigMap says of each of its links. */
export const registryCandidates = remembered((entry: RegistryEntry): readonly Candidate[] => {
  const isOurs = isOwnRegistry(entry);
  const links = entry.registry?.links.slice(0, isOurs ? undefined : mostAddresses) ?? [];
  return links.map((link, index) => candidateOf(entry, link, index, isOurs ? undefined : entry.namespace));
});

/** @param probed the only namespace with Services that it may have asked; undefined for all */
function candidateOf(
  { namespace, name }: RegistryEntry,
  link: PortalLink,
  index: number,
  probed: string | undefined,
): Candidate {
  const url = safeUrl(link.url);
  const { backend, application } = link;
  const backends = backend === undefined ? [] : [backend];
  const own = saidOf((key) => link[key]);
  return {
    key: url === undefined ? `ConfigMap/${namespace}/${name} ${index}` : addressOf(url),
    url,
    address: url === undefined ? (plainText(link.url, 200) ?? "") : addressOf(url),
    from: { kind: "ConfigMap", namespace, name },
    backends,
    probe: probeAt(own.probe, backends, probed),
    own,
    foreign: [],
    name: "?",
    application,
    needsHealthy: application !== undefined,
    problem: url === undefined ? "its address is not safe to open" : undefined,
  };
}
