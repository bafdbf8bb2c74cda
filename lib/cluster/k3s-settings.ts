import type { JsonObject } from "../kubernetes/manifest.ts";
import { valueFor } from "../value-for.ts";
import type { DeepReadonly } from "./deep-readonly.ts";
import { type CompleteConfig, slots } from "./schema.ts";
import type { ComponentArguments, K3sSettings } from "./slot.ts";
import { snapshotSettings } from "./snapshots.ts";

/** What K3s is told because of all slots together. */
interface AllSettings extends Required<Omit<K3sSettings, "disable">> {
  readonly disable: readonly string[];
}

/** What the fillings of all slots have K3s do, and what people have it leave out. */
export function k3sSettingsOf(cluster: DeepReadonly<CompleteConfig>): AllSettings {
  const settings = Object.values(slots).map((slot) => slot.k3s?.(cluster) ?? {});
  const entries = (of: (each: K3sSettings) => JsonObject | undefined) =>
    Object.fromEntries(settings.flatMap((each) => Object.entries(of(each) ?? {})));
  return {
    nodes: entries(({ nodes }) => nodes),
    servers: { ...entries(({ servers }) => servers), ...snapshotSettings(cluster) },
    firstServer: entries(({ firstServer }) => firstServer),
    arguments: argumentsOf(settings),
    kubelet: entries(({ kubelet }) => kubelet),
    disable: [...settings.flatMap(({ disable = [] }) => disable), ...(cluster.k3s.server.disable ?? [])],
  };
}

function argumentsOf(settings: readonly K3sSettings[]): ComponentArguments {
  const lists = new Map<string, string[]>();
  for (const { arguments: ofSlot = {} } of settings) {
    for (const [key, list] of Object.entries(ofSlot)) valueFor(lists, key, () => []).push(...list);
  }
  return Object.fromEntries(lists);
}
