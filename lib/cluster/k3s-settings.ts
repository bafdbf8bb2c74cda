import type { DeepReadonly } from "./deep-readonly.ts";
import { type CompleteConfig, slots } from "./schema.ts";
import type { K3sSettings } from "./slot.ts";

/** What the fillings of all slots have K3s do. */
export function k3sSettingsOf(cluster: DeepReadonly<CompleteConfig>): Required<K3sSettings> {
  const settings = Object.values(slots).map((slot) => slot.k3s?.(cluster) ?? {});
  return {
    servers: Object.fromEntries(settings.flatMap(({ servers = {} }) => Object.entries(servers))),
    firstServer: Object.fromEntries(settings.flatMap(({ firstServer = {} }) => Object.entries(firstServer))),
    disable: settings.flatMap(({ disable = [] }) => disable),
  };
}
