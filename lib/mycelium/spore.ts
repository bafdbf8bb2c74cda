import { blake3 } from "@noble/hashes/blake3.js";
import { canonicalAddress } from "../kubernetes/validation/networking/ip-network.ts";
import { must } from "../must.ts";
import { type NodePrefix, prefixOf } from "./address.ts";

/** A public key of the Mycelium network: 64 hexadecimal digits in lower case. */
export type PublicKey = string;

/** Whether a text is written like a public key. */
export function isPublicKey(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/**
 * The address that the Mycelium network derives from a key: a BLAKE3 hash whose first byte is 4 or 5.
 * @see https://github.com/threefoldtech/mycelium/blob/master/mycelium/src/crypto.rs
 */
export function addressOfKey(key: PublicKey): string {
  const hash = blake3(Uint8Array.from(Buffer.from(key, "hex")), { dkLen: 16 });
  hash[0] = 0x04 | (onesOf(hash[0] ?? 0) % 2);
  const groups = Buffer.from(hash).toString("hex").match(/.{4}/g) ?? [];
  return must(canonicalAddress(groups.join(":")), key);
}

/** The prefix of the node that has a key. */
export function prefixOfKey(key: PublicKey): NodePrefix {
  return must(prefixOf(addressOfKey(key)), key);
}

function onesOf(byte: number): number {
  return byte.toString(2).replaceAll("0", "").length;
}
