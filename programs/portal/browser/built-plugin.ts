import { join } from "node:path";
import type { PortalSettings } from "../../../lib/portal/settings.ts";
import { bundlePlugin } from "../../../lib/repository/bundle-plugin.ts";

/** The two files that Headlamp loads. */
export interface BuiltPlugin {
  readonly main: string;
  readonly manifest: unknown;
}

const root = join(import.meta.dirname, "../../..");

/** The portal as synth ships it. */
export async function builtPlugin(settings: PortalSettings): Promise<BuiltPlugin> {
  const { text } = await bundlePlugin(root, join(root, "programs/portal/main.tsx"));
  return {
    main: `const portalSettings = ${JSON.stringify(settings)};\n${text}`,
    manifest: { name: "portal", version: "1.0.0", devDependencies: { "@kinvolk/headlamp-plugin": "0.14.0" } },
  };
}
