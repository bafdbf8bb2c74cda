import type { DeepReadonly } from "./deep-readonly.ts";
import { type CompleteConfig, slots } from "./schema.ts";
import type { K3sSettings } from "./slot.ts";

/** What K3s is told because of all slots together. */
interface AllSettings extends Required<Omit<K3sSettings, "disable">> {
  readonly disable: readonly string[];
}

/** What the fillings of all slots have K3s do, and what people have it leave out. */
export function k3sSettingsOf(cluster: DeepReadonly<CompleteConfig>): AllSettings {
  const settings = Object.values(slots).map((slot) => slot.k3s?.(cluster) ?? {});
  return {
    servers: Object.fromEntries(settings.flatMap(({ servers = {} }) => Object.entries(servers))),
    firstServer: Object.fromEntries(settings.flatMap(({ firstServer = {} }) => Object.entries(firstServer))),
    disable: [...settings.flatMap(({ disable = [] }) => disable), ...(cluster.k3s.server.disable ?? [])],
  };
}
