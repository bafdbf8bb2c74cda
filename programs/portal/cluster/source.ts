/** How far a source is. */
export type SourceStatus =
  /** Nothing came yet. */
  | "waiting"
  /** Nothing came yet, which takes long. */
  | "slow"
  /** Complete, and followed. */
  | "live"
  /** What is shown is the last that came; it is tried again. */
  | "interrupted"
  /** Nobody is signed in any more. */
  | "signed-out"
  /** Whoever signed in may not see it. */
  | "forbidden"
  /** The cluster has no such kind. */
  | "absent"
  /** The API answered with an error. */
  | "failed";

/** What is known of one kind of objects. */
export interface SourceState<T> {
  readonly status: SourceStatus;
  /** The same list until something changes. */
  readonly items: readonly T[];
  /** What the API said. @default - nothing is wrong */
  readonly message?: string;
}

/** Objects of one kind, followed. It fails alone. */
export interface Source<T> {
  /** What people call them: "nodes", "certificates". */
  readonly title: string;
  /** The same object until something changes. */
  state(): SourceState<T>;
  /** @returns ends it; the API is asked while somebody listens */
  subscribe(listener: () => void): () => void;
}

/** Whether what a source shows is all that there is, as far as it knows. */
export function isKnown({ status }: SourceState<unknown>): boolean {
  return status === "live" || status === "interrupted";
}
