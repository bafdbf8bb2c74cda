import type { PortalLink } from "../../../lib/portal/registry.ts";
import type { RegistryEntry } from "../objects/registry-entry.ts";
import type { Candidate } from "./candidate.ts";
import { remembered } from "./memo.ts";
import { addressOf } from "./place.ts";
import { plainText } from "./plain-text.ts";
import { safeUrl } from "./safe-url.ts";
import { saidOf } from "./said.ts";

/** What a ConfigMap says of each of its links. */
export const registryCandidates = remembered((entry: RegistryEntry): readonly Candidate[] =>
  (entry.registry?.links ?? []).map((link, index) => candidateOf(entry, link, index)),
);

function candidateOf({ namespace, name }: RegistryEntry, link: PortalLink, index: number): Candidate {
  const url = safeUrl(link.url);
  const { backend, application } = link;
  return {
    key: url === undefined ? `ConfigMap/${namespace}/${name} ${index}` : addressOf(url),
    url,
    address: url === undefined ? (plainText(link.url, 200) ?? "") : addressOf(url),
    from: { kind: "ConfigMap", namespace, name },
    backends: backend === undefined ? [] : [backend],
    own: saidOf(link),
    foreign: {},
    name: "?",
    application,
    needsHealthy: application !== undefined,
    ...(url === undefined && { problem: "its address is none of HTTP or HTTPS" }),
  };
}
