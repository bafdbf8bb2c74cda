import type { BackendRef } from "../objects/ingress.ts";
import type { Probe } from "./probe.ts";

/** Something that people open. */
export interface Tile {
  /** The same for as long as the address is. */
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  /** Name of a Material Design icon: `mdi:router-wireless`. */
  readonly icon?: string;
  readonly group: string;
  /** Who looks after it. */
  readonly owner?: string;
  /** Where its documentation is, made by `safeUrl`. */
  readonly docs?: string;
  /** Made by `safeUrl`. @default - nobody says under which name it is reached */
  readonly url?: string;
  /** What people read: `example.com/shop`. */
  readonly address: string;
  /** The object that it was made of; the first, where several have the address. */
  readonly from: { readonly kind: TileKind; readonly namespace: string; readonly name: string };
  /** Argo CD Application that it belongs to. @default - none */
  readonly application?: string;
  /** Whether it is a link only while the application is healthy, ready pods or not. */
  readonly needsHealthy: boolean;
  /** The Services that stand behind it, one of which is enough. */
  readonly backends: readonly BackendRef[];
  /** What answers while it works. @default - not asked */
  readonly probe?: Probe;
  /** Why it cannot be reached, whatever stands behind it. @default - nothing */
  readonly problem?: string;
}

/** Kinds of objects that tiles are made of. */
export type TileKind = "Ingress" | "HTTPRoute" | "IngressRoute" | "Service" | "ConfigMap";
