import type { Cluster } from "../../../lib/cluster/cluster.ts";
import { type ImmutableConfigMapProps, immutableName } from "../../../lib/constructs/immutable-config-map.ts";
import program from "../../../programs/portal/main.tsx?program";
import { settingsOf } from "./settings.ts";

/** Where Headlamp looks for plugins: folders with these two files. */
const folder = "/headlamp/plugins";

/** Headlamp takes no plugin that does not say which version of its SDK it was made for. */
const about = {
  name: "portal",
  version: "0.1.0",
  description: "Health, tiles and actions on one page",
  devDependencies: { "@kinvolk/headlamp-plugin": "0.14.0" },
};

/** The portal, as files of a ConfigMap. */
export function pluginOf(cluster: Pick<Cluster, "name" | "portal">): ImmutableConfigMapProps {
  return {
    prefix: "portal",
    files: {
      "main.js": `const portalSettings = ${JSON.stringify(settingsOf(cluster))};\n${program}`,
      "package.json": `${JSON.stringify(about, undefined, 2)}\n`,
    },
  };
}

/**
 * What the pod needs to have it. The folder is called like the ConfigMap, so that the address of the script is new whenever it is:
 * Headlamp does not tell browsers to ask for it again.
 */
export function pluginMount(cluster: Pick<Cluster, "name" | "portal">) {
  const name = immutableName(pluginOf(cluster));
  return {
    volume: { name: "portal", configMap: { name } },
    mount: { name: "portal", mountPath: `${folder}/${name}`, readOnly: true },
  };
}
