import type { JsonObject } from "../../kubernetes/manifest.ts";
import { overlayNetwork } from "../address.ts";
import { timePattern } from "../time.ts";

/** The length of a text bounds what a rule about it may cost, so every text has one. */
const longestAddress = 39;
const longestNetwork = longestAddress + "/128".length;

/** A public key: see `isPublicKey`. */
export const publicKeySchema: JsonObject = {
  type: "string",
  description: "Public key of a node of the Mycelium network, 64 hexadecimal digits in lower case.",
  minLength: 64,
  maxLength: 64,
  pattern: "^[0-9a-f]{64}$",
};

/** An address of the Mycelium network in its shortest form. */
export const overlayAddressSchema: JsonObject = {
  type: "string",
  maxLength: longestAddress,
  "x-kubernetes-validations": [
    {
      rule: `isIP(self) && cidr('${overlayNetwork}').containsIP(self) && ip.isCanonical(self)`,
      message: `must be an address inside ${overlayNetwork} in its shortest form`,
    },
  ],
};

/** What one node has: see `isNodePrefix`. */
export const nodePrefixSchema: JsonObject = {
  type: "string",
  maxLength: longestNetwork,
  "x-kubernetes-validations": [
    {
      rule: `isCIDR(self) && cidr('${overlayNetwork}').containsCIDR(self) && cidr(self).prefixLength() == 64 && string(cidr(self).masked()) == self`,
      message: `must be a /64 inside ${overlayNetwork} without host bits, in its shortest form`,
    },
  ],
};

/** A network of pods of IPv4. */
export const ipv4NetworkSchema: JsonObject = {
  type: "string",
  maxLength: "255.255.255.255/32".length,
  "x-kubernetes-validations": [
    {
      rule: "isCIDR(self) && cidr(self).ip().family() == 4 && string(cidr(self).masked()) == self",
      message: "must be a network of IPv4 without host bits",
    },
  ],
};

/** A time: see `parseTime`. The API server takes more for a `date-time`, and reads some of it otherwise than JavaScript. */
export const timeSchema: JsonObject = { type: "string", format: "date-time", maxLength: 35, pattern: timePattern };

/**
 * `status.conditions`, as Kubernetes' own kinds have them.
 * @see https://github.com/kubernetes/apimachinery/blob/master/pkg/apis/meta/v1/types.go (`Condition`)
 */
export const conditionsSchema: JsonObject = {
  type: "array",
  maxItems: 16,
  "x-kubernetes-list-type": "map",
  "x-kubernetes-list-map-keys": ["type"],
  items: {
    type: "object",
    required: ["type", "status", "reason", "message", "lastTransitionTime"],
    properties: {
      type: { type: "string", maxLength: 316, pattern: "^[A-Za-z][A-Za-z0-9]*$" },
      status: { type: "string", enum: ["True", "False", "Unknown"] },
      reason: { type: "string", minLength: 1, maxLength: 1024, pattern: "^[A-Za-z]([A-Za-z0-9_,:]*[A-Za-z0-9_])?$" },
      message: { type: "string", maxLength: 32768 },
      lastTransitionTime: { type: "string", format: "date-time" },
      observedGeneration: { type: "integer", format: "int64", minimum: 0 },
    },
  },
};

/** A threshold: what `trust` must be at least. */
export function thresholdSchema(description: string): JsonObject {
  return { type: "integer", minimum: 1, maximum: 100, description };
}
