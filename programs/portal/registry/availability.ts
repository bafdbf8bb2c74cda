/** Whether a tile is a link. */
export type Availability =
  /** It is; with what people should know before they open it. */
  | { readonly status: "ready"; readonly note?: string }
  /** It is not, since it cannot work, will work soon, or nobody can tell. */
  | { readonly status: "down" | "waiting" | "unknown"; readonly reason: string };
