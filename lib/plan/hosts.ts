import { servedHosts } from "../kubernetes/hosts.ts";
import type { Subject } from "./subject.ts";

/** The hosts that an object serves, and whether by TLS; undefined where another object decides that. */
export type Hosts = ReadonlyMap<string, boolean | undefined>;

/** Empty for what serves no hosts. */
export function hostsOf(subject: Subject | undefined): Hosts {
  const found = new Map<string, boolean | undefined>();
  for (const { host, tls } of subject === undefined ? [] : servedHosts(subject.type, subject.data)) {
    if (host !== "") found.set(host, found.get(host) === true || tls);
  }
  return found;
}
