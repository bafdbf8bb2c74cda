import type { FilterTable } from "./filter-table.ts";
import type { CountedLink } from "./links.ts";
import type { Forwarding, Neighbour, Route } from "./network.ts";

/** What the agent saw of its host. */
export interface ObservedHost {
  readonly links: readonly CountedLink[];
  /** Whether the VXLAN, or one made now, leaves checksums of what it sends to other devices. @default - no tool tells, or there is to be none */
  readonly checksumOffload?: boolean;
  /** Routes of IPv4 on the VXLAN, and all of IPv6. */
  readonly routes: readonly Route[];
  readonly neighbours: readonly Neighbour[];
  readonly forwarding: readonly Forwarding[];
  /** Tables of the agent, by name, as far as they exist. */
  readonly tables: ReadonlyMap<string, FilterTable>;
  readonly cni: ObservedCni;
}

/** Where the container runtime looks for networks of pods, and what is there. */
export interface ObservedCni {
  /** Directory of the plugins. */
  readonly binaries: string;
  /** Plugins that are there. */
  readonly installed: readonly string[];
  /** Plugins that K3s brings. */
  readonly brought: readonly string[];
  /** Directory of the configurations. */
  readonly configurations: string;
  /** Texts of the agent's own configuration, by path, as far as it exists. */
  readonly files: ReadonlyMap<string, string>;
}
