import { createHash } from "node:crypto";

/** A statement of nftables as JSON. @see https://manpages.debian.org/libnftables-json */
export type Statement = Readonly<Record<string, unknown>>;

export interface NftRule {
  /** What it is for, to be read in the output of nft. */
  readonly purpose: string;
  readonly statements: readonly Statement[];
}

export interface NftChain {
  readonly name: string;
  readonly type: "filter" | "nat";
  readonly hook: "input" | "forward" | "postrouting";
  readonly priority: number;
  /** What none of them decides about is accepted. */
  readonly rules: readonly NftRule[];
}

/** A table of nftables of the family `inet`, as it has to be. */
export interface NftTable {
  readonly name: string;
  readonly counters: readonly string[];
  /** Addresses of IPv6, by the name of their set. */
  readonly sets: ReadonlyMap<string, ReadonlySet<string>>;
  readonly chains: readonly NftChain[];
}

/** Of every table. */
export const family = "inet";

/** Type of the elements of every set. */
export const elementType = "ipv6_addr";

/** A rule's comment: its purpose, and a digest by which a rule that was written otherwise is told apart. */
export function commentOf({ purpose, statements }: NftRule): string {
  const digest = createHash("sha256").update(JSON.stringify(statements)).digest("hex").slice(0, 8);
  return `${purpose} (${digest})`;
}

/** Commands for `nft --json --file` that make a table anew, whatever is there under its name; with others of the file, or none of them. */
export function tableCommands({ name, counters, sets, chains }: NftTable): readonly object[] {
  const table = { family, name };
  const inTable = { family, table: name };
  return [
    // Only what exists can be deleted.
    { add: { table } },
    { delete: { table } },
    { add: { table } },
    ...counters.map((counter) => ({ add: { counter: { ...inTable, name: counter } } })),
    ...[...sets].map(([set, elements]) => ({
      add: {
        set: { ...inTable, name: set, type: elementType, ...(elements.size > 0 && { elem: [...elements] }) },
      },
    })),
    ...chains.map(({ name: chain, type, hook, priority }) => ({
      add: { chain: { ...inTable, name: chain, type, hook, prio: priority, policy: "accept" } },
    })),
    ...chains.flatMap(({ name: chain, rules }) =>
      rules.map((rule) => ({
        add: { rule: { ...inTable, chain, comment: commentOf(rule), expr: rule.statements } },
      })),
    ),
  ];
}

/** Statements that rules are made of. */
export const nft = {
  match: (left: Statement, op: "==" | "!=" | "in", right: unknown): Statement => ({ match: { op, left, right } }),
  meta: (key: string): Statement => ({ meta: { key } }),
  payload: (protocol: string, field: string): Statement => ({ payload: { protocol, field } }),
  network: (network: string): Statement => {
    const [addr, bits] = network.split("/");
    return { prefix: { addr, len: Number(bits) } };
  },
  /** The network of a node, /64, that an address is in: sets hold the first address of each, so that a look-up is one hash. */
  nodeOf: (left: Statement): Statement => ({ "&": [left, "ffff:ffff:ffff:ffff::"] }),
  count: (counter: string): Statement => ({ counter }),
  accept: { accept: null },
  drop: { drop: null },
  masquerade: { masquerade: null },
} as const;
