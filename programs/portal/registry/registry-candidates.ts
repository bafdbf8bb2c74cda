import { ownRegistry } from "../../../lib/portal/annotations.ts";
import type { PortalLink } from "../../../lib/portal/registry.ts";
import type { RegistryEntry } from "../objects/registry-entry.ts";
import type { Candidate } from "./candidate.ts";
import { remembered } from "./memo.ts";
import { addressOf } from "./place.ts";
import { plainText } from "./plain-text.ts";
import { probeAt } from "./probe.ts";
import { safeUrl } from "./safe-url.ts";
import { saidOf } from "./said.ts";

/** What a ConfigMap says of each of its links. */
export const registryCandidates = remembered((entry: RegistryEntry): readonly Candidate[] =>
  (entry.registry?.links ?? []).map((link, index) => candidateOf(entry, link, index)),
);

function candidateOf({ namespace, name }: RegistryEntry, link: PortalLink, index: number): Candidate {
  const url = safeUrl(link.url);
  const { backend, application } = link;
  const backends = backend === undefined ? [] : [backend];
  const own = saidOf((key) => link[key]);
  const isOurs = namespace === ownRegistry.namespace && name === ownRegistry.name;
  return {
    key: url === undefined ? `ConfigMap/${namespace}/${name} ${index}` : addressOf(url),
    url,
    address: url === undefined ? (plainText(link.url, 200) ?? "") : addressOf(url),
    from: { kind: "ConfigMap", namespace, name },
    backends,
    probe: probeAt(own.probe, backends, isOurs ? undefined : namespace),
    own,
    foreign: [],
    name: "?",
    application,
    needsHealthy: application !== undefined,
    problem: url === undefined ? "its address is not safe to open" : undefined,
  };
}
