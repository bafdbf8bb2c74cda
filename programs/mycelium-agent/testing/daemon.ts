import type { NodePrefix } from "../../../lib/mycelium/address.ts";
import type { PublicKey } from "../../../lib/mycelium/spore.ts";

/** A node in the Mycelium network. */
export interface Identity {
  readonly publicKey: PublicKey;
  readonly address: string;
  readonly prefix: NodePrefix;
}

/** The daemon of one machine: a real one, or what stands in for it. */
export interface Daemon {
  readonly identity: Identity;
  /** Starts it, again with the same key. */
  start(): Promise<void>;
  /** Kills it, which takes its interface away. */
  stop(): Promise<void>;
  /** Lets it go for good. */
  close(): Promise<void>;
}
