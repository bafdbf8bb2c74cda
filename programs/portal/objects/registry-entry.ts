import type { PortalRegistry } from "../../../lib/portal/registry.ts";

/** A ConfigMap with links. */
export interface RegistryEntry {
  readonly namespace: string;
  readonly name: string;
  /** @default - it cannot be read; `problem` says why */
  readonly registry?: PortalRegistry;
  readonly problem?: string;
}
