import * as z from "zod";
import { checkedText, host, word } from "../../checked-text.ts";
import { type Problem, quote } from "../../errors.ts";
import { localStorage } from "../../k3s/packaged-components.ts";
import type { Foundation } from "../foundation.ts";
import type { Filled, Slot } from "../slot.ts";

const absolutePath = checkedText(
  (value) => /^\/[^\s\p{C}]*$/u.test(value) && !value.split("/").includes(".."),
  "is not an absolute path",
  "begin it with /, and write it without blanks, control characters and ..",
);

const schema = z
  .array(
    z.discriminatedUnion("type", [
      z
        .strictObject({ type: z.literal("local-path") })
        .describe("K3s' own, always the default class where it is present."),
      z
        .strictObject({
          type: z.literal("nfs"),
          server: host.describe("Host that exports the share."),
          share: absolutePath.describe("Exported path."),
          mountOptions: z.array(word).default(["nfsvers=4.1", "hard"]).describe("Options of every mount."),
          default: z.boolean().default(false).describe("Whether claims that name no class use this one."),
        })
        .describe("A share of an NFS server, a folder of it for each claim."),
    ]),
  )
  .min(1)
  .default([{ type: "local-path" }])
  .describe("Storage classes.");

type Storage = Filled<"storage", typeof schema>["storage"];

/** What follows from the storage. */
export interface StorageDerived {
  /** Storage classes; exactly one is the default. */
  readonly storageClasses: readonly { readonly name: string; readonly default: boolean }[];
  /** The one that claims get that name none. */
  readonly defaultStorageClass: string;
  /** Folders that machines export to the nodes. */
  readonly nfsShares: readonly { readonly server: string; readonly share: string }[];
}

export const storage: Slot<"storage", typeof schema, StorageDerived> = {
  schema,
  check: ({ storage, nodes }) => [...repeated(storage), ...defaults(storage), ...sharesOfMacs(storage, nodes)],
  k3s: ({ storage }) => ({
    disable: storage.some(({ type }) => type === "local-path") ? [] : [localStorage.component],
  }),
  derive: ({ storage }) => {
    const chosen = storage.find(isDefault);
    if (chosen === undefined) throw new Error("a cluster without a default storage class passed its checks");
    return {
      storageClasses: storage.map((filling) => ({ name: filling.type, default: isDefault(filling) })),
      defaultStorageClass: chosen.type,
      nfsShares: storage.flatMap((filling) =>
        filling.type === "nfs" ? [{ server: filling.server, share: filling.share }] : [],
      ),
    };
  },
};

function isDefault(filling: Storage[number]): boolean {
  return filling.type === "local-path" || filling.default;
}

/** What macOS does not serve. */
function sharesOfMacs(storage: Storage, nodes: Foundation["nodes"]): Problem[] {
  return storage.flatMap((filling, position): Problem[] => {
    if (filling.type !== "nfs") return [];
    const [mac] = Object.entries(nodes).find(([, { host }]) => host?.address === filling.server) ?? [];
    if (mac === undefined) return [];
    const problems: Problem[] = [];
    if (!filling.mountOptions.some((option) => /^(nfs)?vers=3$/.test(option))) {
      problems.push({
        where: `storage[${position}].mountOptions`,
        what: `does not name version 3, the only one that the Mac of nodes.${mac} serves`,
        got: quote(filling.mountOptions),
        fix: 'use ["nfsvers=3", "nolock", "hard"]',
      });
    }
    if (filling.share.startsWith("/Users/") && !filling.share.startsWith("/Users/Shared/")) {
      problems.push({
        where: `storage[${position}].share`,
        what: `lies in a home folder, which macOS keeps from its NFS server, on the Mac of nodes.${mac}`,
        got: quote(filling.share),
        fix: 'use a folder of /Users/Shared or of a volume, like "/Users/Shared/k3s-nfs"',
      });
    }
    if (!/^[\w./-]+$/.test(filling.share)) {
      problems.push({
        where: `storage[${position}].share`,
        what: `has characters that exports(5) of the Mac of nodes.${mac} reads otherwise`,
        got: quote(filling.share),
        fix: "use letters, digits, -, _, . and / alone",
      });
    }
    return problems;
  });
}

function repeated(storage: Storage): Problem[] {
  const counts = new Map<string, number>();
  for (const { type } of storage) counts.set(type, (counts.get(type) ?? 0) + 1);
  return [...counts].flatMap(([type, count]): Problem[] =>
    count === 1 ? [] : [{ where: "storage", what: `names ${type} ${count} times`, fix: "keep one of them" }],
  );
}

function defaults(storage: Storage): Problem[] {
  const types = [...new Set(storage.filter(isDefault).map(({ type }) => type))];
  if (types.length === 0) {
    const got = storage.map(({ type }) => type).join(", ");
    const fix = "set default: true on one of them";
    return [{ where: "storage", what: "has no default storage class", got, fix }];
  }
  if (types.length === 1) return [];
  const fix = "local-path is always a default class: remove it, or let the other one not be the default";
  return [{ where: "storage", what: "has two default storage classes", got: types.join(" and "), fix }];
}
