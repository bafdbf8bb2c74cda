import type { NftTable } from "../../../lib/mycelium/nft-table.ts";
import type { Forwarding, Link, Neighbour, Route } from "../observed/network.ts";

/** One change of the host. None of them is of use twice, and none takes away what pods are connected to. */
export type Operation =
  /** With everything but addresses. */
  | { readonly type: "create-link"; readonly link: Link }
  | {
      readonly type: "set-link";
      readonly name: string;
      readonly mtu?: number;
      readonly mac?: string;
      readonly up?: true;
    }
  | { readonly type: "set-checksum-offload"; readonly name: string; readonly on: boolean }
  /** Never the bridge. */
  | { readonly type: "delete-link"; readonly name: string }
  | { readonly type: "add-address" | "delete-address"; readonly link: string; readonly address: string }
  | { readonly type: "replace-route" | "delete-route"; readonly route: Route }
  | { readonly type: "replace-neighbour" | "delete-neighbour"; readonly link: string; readonly neighbour: Neighbour }
  | {
      readonly type: "replace-forwarding" | "delete-forwarding";
      readonly link: string;
      readonly forwarding: Forwarding;
    }
  /** In place of the one that is there, in one step. */
  | { readonly type: "build-table"; readonly table: NftTable }
  | {
      readonly type: "change-elements";
      readonly table: string;
      readonly set: string;
      readonly add: readonly string[];
      readonly remove: readonly string[];
    }
  | { readonly type: "create-symlink"; readonly path: string; readonly target: string }
  | { readonly type: "write-file"; readonly path: string; readonly text: string };
