import type { Manifest } from "../../kubernetes/manifest.ts";
import { myceliumNodeDefinition } from "./mycelium-node.ts";
import { sporeTrustDefinition } from "./spore-trust.ts";
import { trustPolicyDefinition } from "./trust-policy.ts";

/** The definitions of all kinds of the group. */
export const myceliumDefinitions: readonly Manifest[] = [
  myceliumNodeDefinition,
  sporeTrustDefinition,
  trustPolicyDefinition,
];
