import * as z from "zod";
import { checkedText, dnsLabel } from "../../checked-text.ts";
import { isOverlayAddress, overlayNetwork } from "../../mycelium/address.ts";
import { isPublicKey } from "../../mycelium/spore.ts";
import { parseTime } from "../../mycelium/time.ts";

const publicKey = checkedText(isPublicKey, "is not a public key of the Mycelium network", keyFix);

function keyFix(value: string): string {
  const lower = value.trim().toLowerCase();
  if (isPublicKey(lower)) return `did you mean "${lower}"?`;
  const [address = "", bits] = lower.split("/");
  if (!isOverlayAddress(address)) {
    return 'write its 64 hexadecimal digits, which "mycelium inspect --json" shows on that machine';
  }
  const one = bits === undefined ? address : "<address>";
  return `an address proves no key; ask a node of the network that knows it: curl http://127.0.0.1:8989/api/v1/pubkey/${one}`;
}

const time = checkedText(
  (value) => parseTime(value) !== undefined,
  "is not a time with its zone",
  'write it like "2027-01-31T09:00:00Z"',
);

const reason = checkedText(
  (value) => /^[^\p{C}]{1,1024}$/u.test(value) && value.trim() === value,
  "is not one line of text",
  "write why, for people, in at most 1024 characters without control characters and blanks around it",
);

const threshold = z.int().min(1).max(100);

const port = z.strictObject({
  port: z.int().min(1).max(65_535).describe("Port of the pods, not of their Service."),
  protocol: z.enum(["TCP", "UDP"]).default("TCP").describe("Protocol."),
});

const spore = z
  .strictObject({
    publicKey: publicKey.describe(`Its key, 64 hexadecimal digits, from which its /64 of ${overlayNetwork} follows.`),
    trust: z.int().min(0).max(100).describe("0, not at all, to 100, like a node of the cluster."),
    reason: reason.describe("Why, for people."),
    expires: time.optional().describe('From when on it is not trusted, like "2027-01-31T09:00:00Z". Default: never.'),
  })
  .describe("A node of the Mycelium network, which others call a spore.");

const namespace = z
  .strictObject({
    threshold: threshold.describe("Least trust, not below thresholds.pods."),
    ports: z.array(port).min(1).max(32).optional().describe("Ports that others reach. Default: all."),
  })
  .describe("Who else reaches the pods of a namespace.");

/** Whom a cluster trusts in the Mycelium network. */
export const trustSchema = z
  .strictObject({
    thresholds: z
      .strictObject({
        nodes: threshold
          .optional()
          .describe("Least trust, 1 to 100, to reach the nodes: SSH, kubelets, the API. Default: nobody else may."),
        pods: threshold
          .optional()
          .describe("Least trust, 1 to 100, to reach pods and addresses of Services. Default: nobody else may."),
      })
      .prefault({})
      .describe("How much trust others than the nodes of the cluster need."),
    spores: z
      .record(dnsLabel, spore)
      .default({})
      .describe("Other nodes of the Mycelium network, by a name of your choice."),
    namespaces: z
      .record(dnsLabel, namespace)
      .default({})
      .describe("Namespaces whose network policies let in others than the cluster's own, too."),
  })
  .prefault({})
  .describe("Who else reaches what. The nodes of the cluster always may.");
