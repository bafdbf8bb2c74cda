import type * as z from "zod";
import type { Problem } from "../errors.ts";
import type { PackagedComponent } from "../k3s/packaged-components.ts";
import type { JsonObject } from "../kubernetes/manifest.ts";
import type { DeepReadonly } from "./deep-readonly.ts";
import type { Foundation } from "./foundation.ts";

/** What a slot sees of a cluster: the foundation and its own filling. */
export type Filled<Name extends string, Schema extends z.ZodType> = Foundation & {
  readonly [K in Name]: DeepReadonly<z.output<Schema>>;
};

/** What a filling has K3s do. */
export interface K3sSettings {
  /** Entries of the configuration file, equal on all servers. */
  readonly servers?: JsonObject;
  /** Entries of the server that starts the cluster, beside those. */
  readonly firstServer?: JsonObject;
  /** Packaged components that are off, because something else fills their slot. */
  readonly disable?: readonly PackagedComponent[];
}

/**
 * A part of the cluster that one of several things fills. Everything that follows from the choice is said here, so that nobody else
 * needs to know a filling by name.
 */
export interface Slot<Name extends string, Schema extends z.ZodType, Derived extends object = object> {
  /** What a person writes: a union that is tagged by `type`, or a list of such. */
  readonly schema: Schema;
  /** Contradictions with the foundation, or between several fillings. */
  readonly check?: (cluster: Filled<Name, Schema>) => Problem[];
  /**
   * Keys of K3s' configuration that follow from the filling, so that nobody else may set them, whichever it is.
   * @default - none
   */
  readonly k3sKeys?: readonly string[];
  /** @default - nothing */
  readonly k3s?: (cluster: Filled<Name, Schema>) => K3sSettings;
  /** Fields of the cluster that follow from the filling. */
  readonly derive: (cluster: Filled<Name, Schema>) => Derived;
}
